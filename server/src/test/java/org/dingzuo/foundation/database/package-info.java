@NullMarked
package org.dingzuo.foundation.database;

import org.jspecify.annotations.NullMarked;
