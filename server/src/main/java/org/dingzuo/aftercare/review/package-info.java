/** What buyers say of a piece once they have it, with photos. Bad words stay as public as good ones (E-Commerce Law 39). */
@NamedInterface("review")
@NullMarked
package org.dingzuo.aftercare.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
