package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.prose.Build.doc;
import static org.travaux.prose.Build.em;
import static org.travaux.prose.Build.p;
import static org.travaux.prose.Build.quote;

import org.junit.jupiter.api.Test;
import org.travaux.base.Invalid;

class ResolvedPosTest {
    private final Node doc = doc(p("ab"), quote(p("cd", em("e"))));

    @Test
    void knowsWhatIsAroundIt() {
        ResolvedPos position = doc.resolve(7);

        assertThat(position).hasToString("quote_1/paragraph_0:1");
        assertThat(position.depth()).isEqualTo(2);
        assertThat(position.start(2)).isEqualTo(6);
        assertThat(position.end(2)).isEqualTo(9);
        assertThat(position.before(1)).isEqualTo(4);
        assertThat(position.after(1)).isEqualTo(11);
    }

    @Test
    void knowsWhatIsBesideIt() {
        assertThat(doc.resolve(7).nodeBefore()).contains(Build.SCHEMA.text("c"));
        assertThat(doc.resolve(7).nodeAfter()).contains(Build.SCHEMA.text("d"));
        assertThat(doc.resolve(4).nodeBefore()).contains(p("ab"));
        assertThat(doc.resolve(3).nodeAfter()).isEmpty();
    }

    @Test
    void knowsHowFarDownAnotherIsInTheSameNodes() {
        assertThat(doc.resolve(7).sharedDepth(9)).isEqualTo(2);
        assertThat(doc.resolve(7).sharedDepth(10)).isEqualTo(1);
        assertThat(doc.resolve(7).sharedDepth(1)).isZero();
    }

    @Test
    void isWithinTheText() {
        assertThatThrownBy(() -> doc.resolve(-1)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> doc.resolve(12)).isInstanceOf(Invalid.class);
    }
}
