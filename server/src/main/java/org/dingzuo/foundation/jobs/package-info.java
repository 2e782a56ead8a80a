@NullMarked
package org.dingzuo.foundation.jobs;

import org.jspecify.annotations.NullMarked;
