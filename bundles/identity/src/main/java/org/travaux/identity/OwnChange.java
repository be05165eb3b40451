package org.travaux.identity;

import java.util.Optional;
import org.travaux.base.Language;

/**
 * What somebody changes of their own account; what is empty stays.
 *
 * @param interfaceLanguage in which they want to be spoken to; an empty one inside leaves it to the browser
 */
public record OwnChange(Optional<NewPassword> password, Optional<Optional<Language>> interfaceLanguage) {
    /** A new password, and the present one as the proof that it is theirs. */
    public record NewPassword(String old, String fresh) {
        /** Never shows the passwords. */
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    /** Returns a change of the password alone. */
    public static OwnChange ofPassword(String old, String fresh) {
        return new OwnChange(Optional.of(new NewPassword(old, fresh)), Optional.empty());
    }

    /** Returns a change of the language alone. */
    public static OwnChange ofLanguage(Optional<Language> language) {
        return new OwnChange(Optional.empty(), Optional.of(language));
    }
}
