/** What the makers' own chat group is told, and when. */
@NamedInterface("notice")
@NullMarked
package org.dingzuo.engagement.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
