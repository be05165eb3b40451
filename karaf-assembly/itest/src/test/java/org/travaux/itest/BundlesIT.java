package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        product.http().awaitStatus(HEALTH, 503);

        product.start("org.travaux.rest");
        product.http().awaitStatus(HEALTH, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "org.travaux.store.jdbc, store",
        "org.travaux.collaboration, drafting",
        "org.travaux.search.lucene, search",
        "org.travaux.render.pdf, render",
        "org.travaux.interchange, interchange",
        "org.travaux.signature.dss, signature",
    })
    void healthNamesThePartThatIsDown(String bundle, String part, Product product) throws IOException {
        product.stop(bundle);
        product.http().awaitStatus(HEALTH, 503);
        String body = product.http().get(HEALTH).body();

        product.start(bundle);
        product.http().awaitStatus(HEALTH, 200);

        assertThat(body).contains("{\"name\":\"" + part + "\",\"ok\":false,\"reason\":\"part.missing\"}");
    }

    @Test
    void theProductComesBackWhicheverOfItsBundlesWasStopped(Product product) {
        List<String> bundles = product.bundles();

        assertThat(bundles).contains("org.travaux.base", "org.travaux.prose", "org.travaux.web", "org.travaux.live");
        for (String bundle : bundles) {
            product.stop(bundle);
            product.start(bundle);
            product.http().awaitStatus(HEALTH, 200);
            product.http().awaitStatus("/", 200);
        }
        assertThat(product.bundles()).isEqualTo(bundles);
    }
}
