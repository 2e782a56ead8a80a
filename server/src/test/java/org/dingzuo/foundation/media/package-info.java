@NullMarked
package org.dingzuo.foundation.media;

import org.jspecify.annotations.NullMarked;
