@NullMarked
package org.dingzuo.foundation.tenancy;

import org.jspecify.annotations.NullMarked;
