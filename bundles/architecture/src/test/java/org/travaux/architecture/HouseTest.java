package org.travaux.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The table itself: a rule that allows everything would pass silently. */
class HouseTest {

    @Test
    void theFoundationSeesNobody() {
        assertThat(House.bundles().stream().filter(other -> !other.equals("base")))
                .noneMatch(other -> House.maySee("base", other));
    }

    @Test
    void anAdapterSeesTheDomainAndNoOtherAdapter() {
        assertThat(House.maySee("store.jdbc", "packaging")).isTrue();
        assertThat(House.maySee("store.jdbc", "search.lucene")).isFalse();
        assertThat(House.maySee("store.jdbc", "rest")).isFalse();
    }

    @Test
    void craftsStandBesideEachOther() {
        assertThat(House.maySee("collaboration", "editorial")).isFalse();
        assertThat(House.maySee("translation", "editorial")).isTrue();
        assertThat(House.maySee("document", "collaboration")).isFalse();
    }

    @Test
    void whatDoesNotComeWithTheJdkIsAThirdParty() {
        var types = new ClassFileImporter()
                .importClasses(javax.xml.parsers.SAXParser.class, org.assertj.core.api.Assertions.class);

        assertThat(House.isThirdParty(types.get(javax.xml.parsers.SAXParser.class)))
                .isFalse();
        assertThat(House.isThirdParty(types.get(org.assertj.core.api.Assertions.class)))
                .isTrue();
    }

    @Test
    void anExportIsReadFromThePackage() {
        var types = new ClassFileImporter().importPackages("org.travaux.base");

        assertThat(House.isExported(types.get(org.travaux.base.Actor.class))).isTrue();
    }
}
