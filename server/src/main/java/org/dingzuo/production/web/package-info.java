@NullMarked
package org.dingzuo.production.web;

import org.jspecify.annotations.NullMarked;
