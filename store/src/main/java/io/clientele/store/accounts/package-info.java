/** Who may do what: users and their tokens. What a password hash is made of is none of the database's business. */
@NullMarked
package io.clientele.store.accounts;

import org.jspecify.annotations.NullMarked;
