extension Command {
    /// The guides of those who run Genklang.
    var operatingGuide: Guide {
        switch self {
        case .status:
            Guide(
                "Whether every service has joined the bus, and how far each has come.", [], .bus,
                [.optional("wait", "SECONDS", "wait so long for all to be there")],
                notes: "Exit code 0 when all are there, else 1.")
        case .busStatus: Guide("What the bus knows of its consumers and sources.", [], .bus)
        case .busTail:
            Guide(
                "What becomes true, as it does; events hold ids, terms and moments, never names or words.", [], .bus,
                [
                    .optional(
                        "types", "TYPE,…", "only these, such as callback.missed or dk.genklang.callback.missed.v1"),
                    .optional("after", "POSITION", "begin behind this position; 0 is the beginning, else from now on"),
                    .flag("to-head", "end when the newest event has been shown"),
                ])
        case .keysCreate:
            Guide(
                "Draws the keys that the services sign in and vouch with; those that exist stay as they are.", [],
                .folder,
                notes: """
                    In DIR/keys, each for this user alone (0600): SERVICE.key, which a service shares with the bus;
                    directory-signing.key, which Directory alone has; directory-public.key, which everybody may have.
                    """)
        case .deadline: DeadlineQuestion.guide
        case .demonstration:
            Guide(
                "Fills an invented municipality with invented cases in every state, once; scripts/run does it.", [],
                .bus,
                notes: "Works only with Directory's demonstration people, and never in a municipality's own folder.")
        default:
            Guide(
                "Plays a morning of real work, with a bus and services of its own, and checks every promise.", [],
                .folder,
                [
                    .optional(
                        "speed", "N", "civil seconds in a true one, 60 to 3600; 1440 if not said: a day a minute"),
                    .flag("keep-running", "leave the services running at the end, until Ctrl-C"),
                ],
                notes: """
                    DIR must not exist yet, or be empty. Exit code 0 when every promise stands as it should; otherwise 1,
                    and the lines at the end say which does not.
                    """)
        }
    }
}
