package org.travaux.rest.internal;

import static org.travaux.rest.internal.Request.post;

import java.util.LinkedHashMap;
import java.util.Map;

/** The table of what nobody should send: by what is wrong with it, a request and the answer it must get. */
final class BadRows {
    private final World world;
    private final Map<String, Bad> table = new LinkedHashMap<>();

    /** A request and the status and code of its refusal. */
    record Bad(int status, String code, Request request) {}

    BadRows(World world) {
        this.world = world;
    }

    Map<String, Bad> table() {
        return table;
    }

    /** Returns the beginning of an import into the dossier. */
    Request documents() {
        return post("/dossiers/" + world.ours.dossier() + "/documents", "");
    }

    void file(String what, int status, String code, byte[] bytes) {
        bad("a file: " + what, status, code, documents().body(Request.AKOMA_NTOSO, bytes));
    }

    void json(String what, int status, String code, String json) {
        bad("JSON: " + what, status, code, post("/dossiers", json));
    }

    void bad(String what, int status, String code, Request request) {
        table.put(what, new Bad(status, code, request));
    }
}
