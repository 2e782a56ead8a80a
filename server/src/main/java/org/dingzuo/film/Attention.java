package org.dingzuo.film;

import java.time.LocalDate;

/** What one post brought a film on one day, in visits.
 *  @param post as the link named it; empty: not known */
public record Attention(LocalDate day, String post, long opened, long played, long tapped) {}
