/** The house's own PostgreSQL: unpacked, started as a child process, durable, and stopped with the app.
 *  Four roles keep apart who may do what: the superuser only sets up, the owner migrates,
 *  the app reads and writes under row security, the backup reads everything.
 *  An external database takes the place of all this when DINGZUO_DATABASE_URL is set. */
@NullMarked
package org.dingzuo.foundation.database;

import org.jspecify.annotations.NullMarked;
