@NullMarked
package org.dingzuo.foundation.directory;

import org.jspecify.annotations.NullMarked;
