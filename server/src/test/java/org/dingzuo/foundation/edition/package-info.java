@NullMarked
package org.dingzuo.foundation.edition;

import org.jspecify.annotations.NullMarked;
