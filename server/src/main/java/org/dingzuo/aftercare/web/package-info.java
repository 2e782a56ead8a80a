@NullMarked
package org.dingzuo.aftercare.web;

import org.jspecify.annotations.NullMarked;
