package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaginatorTest {
    private static final Strip LINE = Strip.of(20, List.of(), List.of());
    private static final Strip NOTE_LINE = Strip.of(10, List.of(), List.of());

    @Test
    void putsANoteOnThePageOfItsMark() {
        List<Strip> strips = lines(60);
        strips.set(40, withNote(3));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages.get(0).notes()).isEmpty();
        assertThat(pages.get(1).notes()).hasSize(3);
    }

    @Test
    void movesALineWithAShortNoteThatDoesNotFit() {
        List<Strip> strips = lines(35);
        strips.set(33, withNote(3));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages.get(0).body()).hasSize(33);
        assertThat(pages.get(1).notes()).hasSize(3);
    }

    @Test
    void dividesALongNoteWithNoLineAlone() {
        List<Strip> strips = lines(40);
        strips.set(30, withNote(12));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages.get(0).notes().size()).isBetween(2, 10);
        assertThat(pages.get(0).notes().size() + pages.get(1).notes().size()).isEqualTo(12);
    }

    @Test
    void carriesANoteLongerThanAPageOverSeveral() {
        List<Strip> strips = lines(5);
        strips.set(1, withNote(200));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages.stream().mapToInt(page -> page.notes().size()).sum()).isEqualTo(200);
        pages.forEach(page ->
                assertThat(lowest(page)).isLessThanOrEqualTo(Stylesheet.PAGE_HEIGHT - Stylesheet.BOTTOM + 0.1f));
    }

    @Test
    void keepsAHeadingWithWhatFollows() {
        List<Strip> strips = lines(40);
        strips.set(33, LINE.keep(true));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages.get(0).body()).hasSize(33);
    }

    @Test
    void repeatsTheHeaderOfATable() {
        List<Strip> strips = new ArrayList<>(List.of(LINE.keep(true)));
        Strip.TablePart table = new Strip.TablePart(List.of(LINE), 100, 200);
        strips.addAll(Collections.nCopies(50, LINE.in(table)));

        List<Page> pages = Paginator.paginate(strips);

        assertThat(pages).hasSize(2);
        assertThat(pages.get(1).body().get(0).repeated()).isTrue();
    }

    private static List<Strip> lines(int count) {
        return new ArrayList<>(Collections.nCopies(count, LINE));
    }

    private static Strip withNote(int lines) {
        return Strip.of(20, List.of(), List.of(new Note(Collections.nCopies(lines, NOTE_LINE))));
    }

    private static float lowest(Page page) {
        List<Page.Placed> all = new ArrayList<>(page.body());
        all.addAll(page.notes());
        return (float) all.stream()
                .mapToDouble(placed -> placed.top() + placed.strip().height())
                .max()
                .orElse(0);
    }
}
