package io.clientele.rfm;

import java.util.List;

/** The built-in segments, from the best customers to those who are gone. */
final class DefaultSegments {

    static final SegmentRules RULES = SegmentRules.of(List.of(
            rule(
                    "Champions",
                    box("4-5", "4-5", "4-5"),
                    "Bought lately, buy often and spend the most.",
                    "Reward them: early access, a personal thank-you, a referral programme. No discounts, they buy anyway."),
            rule(
                    "Loyal Customers",
                    box("3-5", "3-5", "3-5"),
                    "Buy regularly and spend well.",
                    "Offer a loyalty programme and the next better product; ask for reviews."),
            rule(
                    "New Customers",
                    box("5", "1-2", "1-2"),
                    "Bought within the last days, for the first or second time.",
                    "Welcome them: show how to get the most out of the purchase, then give a reason for the second order."),
            rule(
                    "Promising",
                    box("4", "1-2", "1-2"),
                    "Bought lately, but seldom and little so far.",
                    "Build the habit: recommend what goes with the last purchase, give a small voucher with an end date."),
            rule(
                    "Potential Loyalists",
                    box("4-5", "1-5", "1-5"),
                    "Bought lately and are strong in either frequency or spend, not yet in both.",
                    "Offer a membership or a bundle: frequent buyers a larger basket, big spenders the next visit."),
            rule(
                    "Need Attention",
                    box("3", "2-5", "2-5"),
                    "Middling in everything; the next order is due.",
                    "Remind them while they still know the shop: an offer on their usual category, limited in time."),
            rule(
                    "About to Sleep",
                    box("3", "1-5", "1-5"),
                    "The last order is a while ago, and there was little before it.",
                    "Win them back cheaply by e-mail: best sellers, what is new, a modest discount."),
            rule(
                    "Cannot Lose Them",
                    box("1", "4-5", "4-5"),
                    "Were among the best customers and have not bought for the longest time.",
                    "Make it personal: call or write, ask what went wrong, make an offer worth coming back for."),
            rule(
                    "At Risk",
                    box("1-2", "3-5", "3-5"),
                    "Used to buy often and well, but not lately.",
                    "Act soon: a personal message with what they like, a renewal offer, free delivery."),
            rule(
                    "Lost",
                    box("1", "1-2", "1-2"),
                    "Bought little, seldom and long ago, or never.",
                    "Spend next to nothing: one last message with a strong offer, then keep them out of campaigns."),
            rule(
                    "Hibernating",
                    box("1-2", "1-5", "1-5"),
                    "Long silent, with a modest past.",
                    "Include them in seasonal campaigns with standard offers; stop if two pass unanswered.")));

    private DefaultSegments() {}

    private static SegmentRule rule(String name, ScoreBox box, String description, String suggestedAction) {
        return SegmentRule.of(new Segment(name, description, suggestedAction), box);
    }

    private static ScoreBox box(String recency, String frequency, String monetary) {
        return ScoreBox.parse(recency, frequency, monetary);
    }
}
