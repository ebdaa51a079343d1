extension Command {
    /// The guides of what concerns policies.
    var policyGuide: Guide {
        switch self {
        case .policyTry:
            Guide(
                "Replays a year's calls by another policy: calls missed, escalations, and how many are due each day.",
                [],
                .bus,
                [
                    .needed("year", "YEAR", "of the calls, by when they arose"),
                    .needed("policy", "FILE", "JSON as \"policy\" in callback.json; what is left out is the default"),
                    .optional("unit", "UNIT", "only calls of this unit"),
                ],
                notes: """
                    Changes nothing. People are taken to have rung when they did: what another promise would have made
                    them do it cannot know. --json has the calls due on each day.
                    """)
        default:
            Guide(
                "What each unit has promised, with the version that deadlines remember, and whether a change is under way.",
                [], .bus)
        }
    }
}
