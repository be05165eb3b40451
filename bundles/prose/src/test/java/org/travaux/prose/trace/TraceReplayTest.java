package org.travaux.prose.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class TraceReplayTest {
    private static final String SCHEMA =
            "{\"nodes\":{\"doc\":{\"content\":\"p+\"},\"p\":{\"content\":\"text*\"},\"text\":{}},\"marks\":{}}\n";
    private static final String START = "{\"type\":\"doc\",\"content\":[{\"type\":\"p\"}]}";
    private static final String STEP =
            "{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}}";
    private static final String END =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"p\",\"content\":[{\"type\":\"text\",\"text\":\"a\"}]}]}";

    @Test
    void findsNothingWhereAllIsEqual() throws IOException {
        Tally tally = replay(document("{\"s\":" + STEP + ",\"ok\":true,\"d\":" + END + "}", END));

        assertThat(tally.first()).isEmpty();
        assertThat(tally.steps()).isEqualTo(1);
    }

    @Test
    void findsAStepThatIsJudgedDifferently() throws IOException {
        assertThat(replay(document("{\"s\":" + STEP + ",\"ok\":false}", START)).mismatches())
                .isEqualTo(1);
    }

    @Test
    void findsAMappedStepThatDiffers() throws IOException {
        assertThat(replay(document("{\"s\":" + STEP + ",\"ok\":true,\"k\":0,\"m\":null}", END))
                        .mismatches())
                .isEqualTo(1);
    }

    @Test
    void findsADocumentThatDiffers() throws IOException {
        assertThat(replay(document("{\"s\":" + STEP + ",\"ok\":true}", START)).mismatches())
                .isEqualTo(1);
    }

    @Test
    void namesTheLineThatCannotBeReadAndGoesOn() throws IOException {
        Tally tally = replay("{\"start\":\n" + document("{\"s\":" + STEP + ",\"ok\":true}", END));

        assertThat(tally.first())
                .hasValueSatisfying(report -> assertThat(report).startsWith("line 2 cannot be read"));
        assertThat(tally.steps()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingInAnEmptyTrace() throws IOException {
        assertThat(TraceReplay.replay(new BufferedReader(new StringReader(""))).unreadable())
                .isEqualTo(1);
    }

    @Test
    void comparesNothingThatIsNotThere() throws IOException {
        Tally tally = replay(document("{\"s\":" + STEP + ",\"ok\":true,\"k\":0,\"d\":null}", "null"));

        assertThat(tally.first()).isEmpty();
        assertThat(tally.trees()).isZero();
    }

    @Test
    void cannotReadAMappedStepWithoutWhatItWasMappedThrough() throws IOException {
        assertThat(replay(document("{\"s\":" + STEP + ",\"ok\":true,\"m\":" + STEP + "}", END))
                        .unreadable())
                .isEqualTo(1);
    }

    @Test
    void comparesOfAPositionThatIsNoWholeNumberOnlyThatItIsRefused() throws IOException {
        String between = STEP.replace("\"to\":1", "\"to\":1.5");

        assertThat(replay(document("{\"s\":" + between + ",\"ok\":false,\"k\":0,\"m\":" + between + "}", START))
                        .first())
                .isEmpty();
        assertThat(replay(document("{\"s\":" + between + ",\"ok\":true}", END)).mismatches())
                .isEqualTo(1);
    }

    @Test
    void understandsAMarkSetWithinAMarkSetAsItsTraceDid() throws IOException {
        String nested = "{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"markSet\",\"steps\":[]}]}";

        assertThat(replay(document("{\"s\":" + nested + ",\"ok\":true}", START)).first())
                .isEmpty();
        assertThat(replay(document("{\"s\":" + nested + ",\"ok\":false}", START))
                        .first())
                .isEmpty();
    }

    @Test
    void refusesLikeTheTraceWhateverIsDoneToATextThatWasNeverValid() throws IOException {
        String wrong = "{\"type\":\"doc\",\"content\":[{\"type\":\"p\"},{\"type\":\"text\",\"text\":\"x\"}]}";

        assertThat(replay("{\"start\":" + wrong + ",\"ops\":[{\"s\":" + STEP + ",\"ok\":false}],\"end\":" + wrong
                                + "}\n")
                        .first())
                .isEmpty();
    }

    private static String document(String op, String end) {
        return "{\"start\":" + START + ",\"ops\":[" + op + "],\"end\":" + end + "}\n";
    }

    private static Tally replay(String lines) throws IOException {
        return TraceReplay.replay(new BufferedReader(new StringReader(SCHEMA + lines)));
    }
}
