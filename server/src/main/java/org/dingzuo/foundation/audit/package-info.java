@NullMarked
package org.dingzuo.foundation.audit;

import org.jspecify.annotations.NullMarked;
