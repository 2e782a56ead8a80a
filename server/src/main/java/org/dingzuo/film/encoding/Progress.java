package org.dingzuo.film.encoding;

/** Hears how far the lab is, about twice a second. */
@FunctionalInterface
public interface Progress {
    /** @param permille of the whole work
     *  @return false to stop the work */
    boolean at(int permille);
}
