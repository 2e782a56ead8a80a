package org.dingzuo.foundation.media;

import java.util.List;

/** A photo that is ours now: upright, without what the camera wrote into it, in three widths that always exist. A width is the most
 *  that a rendition has; a small photo is not blown up.
 *  @param width of the widest rendition */
public record Picture(MediaFolder folder, int width, int height) {
    static final List<Integer> WIDTHS = List.of(1_600, 960, 480);

    /** The rendition that serves where only one can be named; its siblings are {@code 480.jpg} and {@code 1600.jpg}. */
    public MediaKey key() {
        return at(960);
    }

    MediaKey at(int width) {
        return folder.file(width + ".jpg");
    }
}
