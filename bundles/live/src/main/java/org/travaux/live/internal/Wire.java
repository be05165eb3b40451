package org.travaux.live.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.collaboration.LiveMessage;
import org.travaux.collaboration.Presence;
import org.travaux.document.Commit;
import org.travaux.prose.Json;
import org.travaux.prose.Rebase;
import org.travaux.prose.Step;

/** The messages of the server as JSON. */
final class Wire {
    private Wire() {}

    static String hello(String client, Actor actor) {
        return write("hello", map -> {
            map.put("client", client);
            map.put("account", user(actor));
        });
    }

    static String init(LiveMessage.Opened opened, boolean mayWrite, String client) {
        return write("init", map -> {
            map.put("version", opened.version());
            opened.tree()
                    .ifPresentOrElse(
                            tree -> map.put("tree", tree.toJsonValue()),
                            () -> map.put("commits", commits(opened.commits())));
            map.put("rights", Map.of("write", mayWrite));
            map.put("client", client);
            map.put("people", opened.people().stream().map(Wire::user).toList());
        });
    }

    static String update(List<Commit> commits) {
        return write("update", map -> map.put("commits", commits(commits)));
    }

    static String ack(LiveMessage.Acknowledged ack) {
        return write("ack", map -> {
            map.put("ref", ack.ref());
            map.put("v", ack.version());
            map.put("dropped", ack.dropped().stream().map(Wire::dropped).toList());
            if (ack.duplicate()) {
                map.put("dup", true);
            }
        });
    }

    static String reject(String ref, String code, String why, long version) {
        return write("reject", map -> {
            map.put("ref", ref);
            map.put("code", code);
            map.put("why", why);
            map.put("v", version);
        });
    }

    static String presence(Presence presence) {
        return write("presence", map -> {
            map.put("client", presence.client());
            map.put("user", user(presence.actor()));
            map.put("v", presence.version());
            map.put("anchor", presence.anchor());
            map.put("head", presence.head());
        });
    }

    static String gone(LiveMessage.Left left) {
        return write("presence", map -> {
            map.put("client", left.client());
            map.put("user", user(left.actor()));
            map.put("gone", true);
        });
    }

    static String pong() {
        return write("pong", map -> {});
    }

    static String resync(String why) {
        return write("resync", map -> map.put("why", why));
    }

    static String error(String code, String why) {
        return write("error", map -> {
            map.put("code", code);
            map.put("why", why);
        });
    }

    private static List<Object> commits(List<Commit> commits) {
        return commits.stream().<Object>map(Wire::commit).toList();
    }

    private static Map<String, Object> commit(Commit commit) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("v", commit.version());
        map.put("ref", commit.ref());
        map.put("user", user(commit.actor()));
        map.put("ts", commit.time().toString());
        map.put("steps", commit.steps().stream().map(Step::toJsonValue).toList());
        return map;
    }

    private static Map<String, Object> dropped(Rebase.Dropped dropped) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("index", dropped.index());
        map.put("why", dropped.why());
        return map;
    }

    private static Map<String, Object> user(Actor actor) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", actor.account().value());
        map.put("name", actor.name());
        map.put("delegation", actor.delegation().map(DelegationId::value).orElse(null));
        return map;
    }

    private static String write(String type, Consumer<Map<String, Object>> fill) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("type", type);
        fill.accept(map);
        return Json.write(map);
    }
}
