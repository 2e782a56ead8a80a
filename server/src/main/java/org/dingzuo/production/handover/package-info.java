/** What a helper gets into the hand to make a design: each step and how it is done, its films, machines and minutes, and what it is made
 *  of. Written by nobody: it is read together from what the studio keeps anyway, so it is never older than the work. */
@NullMarked
package org.dingzuo.production.handover;

import org.jspecify.annotations.NullMarked;
