package org.travaux.translation.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Texts;
import org.travaux.prose.Node;

/** What each commit means for the other languages and for the segments. Everything here may be done twice. */
@Component(service = Followed.class)
public final class Followed {
    private final Documents documents;
    private final Texts texts;
    private final FollowedStructure structure;
    private final FollowedWords words;

    @Activate
    public Followed(
            @Reference Documents documents,
            @Reference Texts texts,
            @Reference FollowedStructure structure,
            @Reference FollowedWords words) {
        this.documents = documents;
        this.texts = texts;
        this.structure = structure;
        this.words = words;
    }

    /** Follows one commit; answers whether it changed the structure of the source. */
    boolean follow(Commit commit) {
        Document document = documents.get(commit.text().document());
        if (document.languages().size() < 2 || commit.steps().isEmpty()) {
            return false;
        }
        Node before = texts.at(commit.text(), commit.version() - 1).tree();
        Node after = texts.at(commit.text(), commit.version()).tree();
        if (commit.text().language() == document.source()) {
            return structure.follow(document, commit, before, after);
        }
        if (!commit.actor().isSystem()) {
            words.follow(document, commit, before, after);
        }
        return false;
    }

    /** Gives the words of a language that came whole their first state: translated from the source as it is. */
    void enrol(Document document) {
        words.enrol(document);
    }
}
