/** Series: a theme of a few designs, made when enough have joined. Who joins pays a deposit and has a promise that holds if the series
 *  runs; its time is kept meanwhile. At closing there are three ends: it starts, it is extended for those who agree, or everybody gets
 *  everything back.
 *
 *  <p>How far it is, is the sum of what the ledger of money holds for the seats that stand; no counter is kept beside it. */
@NamedInterface("series")
@NullMarked
package org.dingzuo.campaign.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
