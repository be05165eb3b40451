package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SrgbProfileTest {
    @Test
    void convertsAsThePlatformsSrgbDoes() {
        ICC_ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(SrgbProfile.bytes()));
        ColorSpace theirs = ColorSpace.getInstance(ColorSpace.CS_sRGB);

        float[] colour = {0.8f, 0.3f, 0.1f};

        for (int i = 0; i < 3; i++) {
            assertThat(ours.toCIEXYZ(colour)[i]).isCloseTo(theirs.toCIEXYZ(colour)[i], Offset.offset(0.01f));
        }
    }
}
