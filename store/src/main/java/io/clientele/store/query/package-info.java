/**
 * Lists of stored records: what a caller may ask for ({@link io.clientele.store.query.ListRequest}) and the one class that makes
 * SQL of it ({@link io.clientele.store.query.TableList}).
 */
@NullMarked
package io.clientele.store.query;

import org.jspecify.annotations.NullMarked;
