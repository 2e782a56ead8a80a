@NullMarked
package org.dingzuo.foundation.archive;

import org.jspecify.annotations.NullMarked;
