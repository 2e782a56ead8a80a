package org.dingzuo.film.encoding;

/** Why the lab does not take a film, or could not finish it. */
public enum Rejection {
    /** Not an MP4 or MOV, whatever its name says. */
    NOT_A_FILM,
    /** Begins like one, but cannot be read to its end. */
    BROKEN,
    /** Sound only. */
    NO_PICTURE,
    /** Neither H.264 nor HEVC. */
    UNKNOWN_CODEC,
    TOO_LONG,
    /** More than 4K. */
    TOO_LARGE,
    /** Our own trouble: time or space ran out, or FFmpeg does not run here. Trying again may help. */
    FAILED
}
