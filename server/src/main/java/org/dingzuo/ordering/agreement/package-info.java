/** What buyer and maker have agreed, one text after the other: each names the fingerprint that it follows, and what was
 *  consented to stands beside it. */
@NullMarked
package org.dingzuo.ordering.agreement;

import org.jspecify.annotations.NullMarked;
