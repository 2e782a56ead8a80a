@NullMarked
package org.dingzuo.foundation.json;

import org.jspecify.annotations.NullMarked;
