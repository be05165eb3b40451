package org.travaux.rest.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.travaux.rest.internal.Request.post;

/** Files that nobody should send: torn, hostile, huge, in the wrong encoding or of the wrong kind. */
record BadFiles(BadRows rows) {

    void add() {
        String good = Sample.work("777");
        rows.file(
                "cut off",
                422,
                "import.malformed",
                good.substring(0, good.length() / 2).getBytes(UTF_8));
        rows.file(
                "not well formed",
                422,
                "import.malformed",
                good.replace("</preface>", "</preamble>").getBytes(UTF_8));
        rows.file("empty", 422, "import.malformed", " ".getBytes(UTF_8));
        rows.file("no markup at all", 422, "import.malformed", "The General Assembly".getBytes(UTF_8));
        rows.file(
                "another vocabulary",
                422,
                "import.malformed",
                "<html xmlns='http://www.w3.org/1999/xhtml'/>".getBytes(UTF_8));
        rows.file(
                "another encoding than it says",
                422,
                "import.encoding",
                good.replace("lighthouses", "phares allumés").getBytes(ISO_8859_1));
        rows.file(
                "UTF-8 that says ISO-8859-1",
                422,
                "import.encoding",
                good.replace("lighthouses", "phares allumés")
                        .replace("UTF-8", "ISO-8859-1")
                        .getBytes(UTF_8));
        rows.bad(
                "a file: UTF-8 that is sent as ISO-8859-1",
                422,
                "import.encoding",
                rows.documents()
                        .body(
                                "application/akn+xml; charset=iso-8859-1",
                                good.replace("lighthouses", "phares allumés").getBytes(UTF_8)));
        rows.bad(
                "a file: UTF-8 that is sent as ASCII",
                422,
                "import.encoding",
                rows.documents()
                        .body("text/html;charset=us-ascii", "<html lang='fr'><h1>Déclaration</h1>".getBytes(UTF_8)));
        rows.file(
                "UTF-8 twice",
                422,
                "import.encoding",
                good.replace("lighthouses", new String("phares allumés".getBytes(UTF_8), ISO_8859_1))
                        .getBytes(UTF_8));
        rows.file(
                "control characters of Latin-1",
                422,
                "import.characters",
                good.replace("lighthouses", "l\u0092été").getBytes(UTF_8));
        rows.bad(
                "HTML with half a character",
                422,
                "import.characters",
                rows.documents().body("text/html", "<html lang='en'><h1>A&#xD83D;</h1>".getBytes(UTF_8)));
        rows.file(
                "UTF-16 that says UTF-8",
                422,
                "import.malformed",
                good.getBytes(java.nio.charset.StandardCharsets.UTF_16LE));
        rows.file(
                "an encoding nobody knows",
                422,
                "import.encoding",
                good.replace("encoding=\"UTF-8\"", "encoding=\"x-none\"").getBytes(UTF_8));
        rows.file("a billion laughs", 422, "import.unsafe", laughs().getBytes(UTF_8));
        rows.file(
                "a file of the house",
                422,
                "import.unsafe",
                external("file:///etc/passwd").getBytes(UTF_8));
        rows.file(
                "a file of the network",
                422,
                "import.unsafe",
                external("http://127.0.0.1:1/x").getBytes(UTF_8));
        rows.file("100 MB", 413, "request.too-large", new byte[100 << 20]);
        rows.bad(
                "HTML without a title",
                422,
                "import.malformed",
                rows.documents().body("text/html", "<html lang='en'><body/></html>".getBytes(UTF_8)));
        rows.bad(
                "a kind nobody reads",
                415,
                "request.media-type-unsupported",
                rows.documents().body("application/msword", new byte[10]));
        byte[] form =
                ("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.asice\"\r\n\r\nPK\r\n--b--\r\n")
                        .getBytes(UTF_8);
        rows.bad(
                "a form to verify",
                415,
                "request.media-type-unsupported",
                post("/verifications", "").body("multipart/form-data; boundary=b", form));
        rows.bad(
                "a form of fields to verify",
                415,
                "request.media-type-unsupported",
                post("/verifications", "").body("application/x-www-form-urlencoded", form));
        rows.bad(
                "no kind",
                415,
                "request.media-type-unsupported",
                rows.documents().body("x/y", new byte[10]));
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            doctype.append("<!ENTITY a")
                    .append(i)
                    .append(" \"&a")
                    .append(i - 1)
                    .append(";&a")
                    .append(i - 1)
                    .append(";\">");
        }
        return doctype + "]><x>&a29;</x>";
    }

    private static String external(String what) {
        return "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY e SYSTEM \"" + what + "\">]>"
                + "<html lang=\"en\"><body><h1>&e;</h1></body></html>";
    }
}
