@NullMarked
package org.dingzuo.catalog.web;

import org.jspecify.annotations.NullMarked;
