package org.dingzuo.film.encoding;

/** FFmpeg does not start on this machine: an installation matter, not the film's fault. */
final class ProgramsMissing extends RuntimeException {
    ProgramsMissing(Throwable cause) {
        super(
                "FFmpeg does not start here; set dingzuo.film.ffmpeg to an installed one, or install libxcb1 libxcb-shm0 libasound2 libpulse0",
                cause);
    }
}
