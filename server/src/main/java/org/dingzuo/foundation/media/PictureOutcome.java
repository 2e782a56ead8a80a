package org.dingzuo.foundation.media;

/** What became of an upload that should be a picture. Refused means that nothing was kept. */
public sealed interface PictureOutcome {
    record Taken(Picture picture) implements PictureOutcome {}

    record Refused(Why why) implements PictureOutcome {}

    enum Why {
        /** More bytes than this door takes. */
        TOO_LARGE,
        /** Neither JPEG nor PNG nor WebP, whatever its name says. */
        NOT_A_PICTURE,
        /** A HEIC photo as iPhones keep it: one setting away from JPEG. */
        HEIC,
        /** More pixels than can be opened safely. */
        TOO_MANY_PIXELS,
        /** It begins like a picture and cannot be read to its end. */
        BROKEN,
        /** Too many pictures are being read just now. */
        BUSY
    }
}
