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
                "What each unit has promised, who is told at which stage, and every version that was in force.",
                ["[VERSION]"], .bus,
                notes: """
                    With VERSION, as `call show` and the list of versions name it, what that version said, letter by
                    letter; the first four characters are enough where they name one alone.
                    People are named by where they stand: handler, leader, head (who leads the unit above), director (the
                    one above that). Whoever is away has the next one above in their place.
                    """)
        }
    }
}
