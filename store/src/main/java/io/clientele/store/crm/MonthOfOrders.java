package io.clientele.store.crm;

import java.time.LocalDate;

/**
 * The orders of a month in UTC that were shipped or delivered.
 *
 * @param month its first day
 */
public record MonthOfOrders(LocalDate month, long orders, long revenueCents) {}
