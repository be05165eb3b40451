package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.travaux.itest.KarafExtension.Product;

/** A bundle goes and comes back while the rest of the product stays. */
@ExtendWith(KarafExtension.class)
class BundlesIT {

    private static final String HEALTH = "/api/v1/health";

    @Test
    void theArchiveStartsAndReportsReady(Product product) throws IOException {
        HttpResponse<String> health = product.http().get(HEALTH);

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.headers().firstValue("content-type").orElse("")).contains("json");
    }

    @Test
    void withoutRestThereIsNoApiAndWithItThereIsAgain(Product product) {
        product.stop("org.travaux.rest");
        product.http().awaitStatus(HEALTH, 404);

        product.start("org.travaux.rest");
        product.http().awaitStatus(HEALTH, 200);
    }

    @Test
    void withoutTheStoreTheProductIsNotReadyAndWithItItIsAgain(Product product) {
        product.stop("org.travaux.store.jdbc");
        product.http().awaitNot(HEALTH, 200);

        product.start("org.travaux.store.jdbc");
        product.http().awaitStatus(HEALTH, 200);
    }
}
