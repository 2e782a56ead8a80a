package org.dingzuo.foundation.paper;

import java.util.List;

/** One thing on a sheet. */
public sealed interface Block {
    enum Tone {
        TITLE(20),
        HEADING(13),
        LARGE(15),
        TEXT(10.5f),
        /** Soft and small. */
        NOTE(8.5f);

        final float points;

        Tone(float points) {
            this.points = points;
        }
    }

    /** Running text; a line break in it is kept. */
    record Text(String words, Tone tone, boolean centred) implements Block {}

    /** A label and what it says, a row each; rows that say nothing are left out. */
    record Facts(List<Fact> facts) implements Block {}

    record Fact(String label, String words) {}

    /** @param rows as many cells in each as there are columns */
    record Table(List<Column> columns, List<List<String>> rows) implements Block {}

    /** @param share of the width, beside the others' shares @param figures stands at the right */
    record Column(String head, int share, boolean figures) {}

    /** Boxes to tick with a pen. */
    record Ticks(List<String> items) implements Block {}

    /** @param file JPEG or PNG, drawn whole and as large as fits */
    record Picture(byte[] file, int mostMillimetresHigh) implements Block {}

    /** A QR code. @param words at most some 300 characters */
    record Code(String words, int millimetres) implements Block {}

    /** A thin line across. */
    record Rule() implements Block {}

    record Gap(int millimetres) implements Block {}

    static Block title(String words) {
        return new Text(words, Tone.TITLE, false);
    }

    static Block heading(String words) {
        return new Text(words, Tone.HEADING, false);
    }

    static Block large(String words) {
        return new Text(words, Tone.LARGE, false);
    }

    static Block text(String words) {
        return new Text(words, Tone.TEXT, false);
    }

    static Block note(String words) {
        return new Text(words, Tone.NOTE, false);
    }
}
