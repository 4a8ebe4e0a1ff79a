/**
 * Each class breaks one rule, in each of its methods; those named KeepsTheRules break none. The packages bear the names
 * of ours, so that the same rules apply.
 */
package io.clientele.verify.architecture.broken;
