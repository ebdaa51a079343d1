extension Command {
    private static let reason = Guide.Option.needed(
        "reason", "REF", "where the decision is written, DRIFT-1234: letters, digits and -_./#, no words")

    /// The guides of what is done about events that wait, and about backups.
    var upkeepGuide: Guide {
        switch self {
        case .parkedList:
            Guide(
                "Events a service could not decide on, and those behind them; ids and codes, never content.",
                ["[SERVICE]"], .bus)
        case .parkedShow: Guide("One of them, with all that waits with it.", ["SERVICE", "NUMBER"], .bus)
        case .parkedRetry:
            Guide(
                "What was wrong has been put right: takes the event in, and in order what waits with it.",
                ["SERVICE", "NUMBER|all"], .bus,
                notes: """
                    What still cannot be decided on stays, with its new reason. A case is free when nothing of it waits.
                    """)
        case .parkedGiveUp:
            Guide(
                "Gives one event up for good, written down at the service; what only waited behind it goes on.",
                ["SERVICE", "NUMBER"], .bus, [Self.reason],
                notes: "The service will never know what it said. The case's owner decides that, not operations.")
        case .consumerResume:
            Guide(
                "Takes in again, after so many events were laid aside that the service stopped.", ["SERVICE"], .bus,
                [Self.reason])
        case .voidNumbers:
            Guide(
                "Gives up the numbers that hold a sender up, as genklang status --json names them.", ["SERVICE"], .bus,
                [Self.reason], notes: "What they said is never told to anybody. Others count the numbers and go on.")
        case .busLetIn:
            Guide("Waits no longer for senders that are missing, after the bus was put back.", [], .bus, [Self.reason])
        case .clockAgree:
            Guide(
                "Somebody has looked at the clock: it is right, and the bus and the services go by it again.", [], .bus,
                [Self.reason],
                notes: """
                    After bus.clock_jumped or service.clock_doubted. Until then nothing is forgotten, nobody reminded, no
                    call missed. Look first: date, and chronyc tracking or timedatectl. A clock that is set back to what
                    it should show needs no word. The exit code is 1 while one of them could not be told.
                    """)
        case .busMend:
            Guide(
                "Has an event that the disk has changed told once more by its owner, and puts it back in its place.",
                ["POSITION"], .bus, [Self.reason],
                notes: """
                    genklang bus verify names the positions. What the owner tells is taken only if it is, to the byte, what
                    arrived then. The owner must be running; it may have let go of the event, and then says so.
                    """)
        default: backupGuide
        }
    }

    private var backupGuide: Guide {
        switch self {
        case .backup:
            Guide(
                "Has every service and the bus copy its own file, and puts the copies in DIR with a manifest.",
                ["DIR"], .bus, [.optional("only", "SERVICE,…", "only these")],
                notes: """
                    DIR must not exist yet, or be empty. The files are of different moments, which is as it should be.
                    Desk's file is not among them: who is signed in is not to come back. Nor are the keys and settings.
                    """)
        case .backupVerify: Guide("Checks a backup's digests, and every file in it.", ["DIR"], .folder)
        case .restore:
            Guide(
                "Puts files back from a backup, and says what will happen when they are started.", ["DIR"], .nothing,
                [
                    .needed("into", "DATA", "the data folder"), .optional("only", "SERVICE,…", "only these"),
                    .flag("dry-run", "say it, do nothing"),
                ],
                notes: """
                    Refused while one of them runs. What lies there is moved aside, never overwritten. A service that was
                    put back starts held: genklang held show, genklang erasures replay, genklang held release.
                    """)
        case .heldShow: Guide("Why a service waits, and what it has said and forgotten.", ["SERVICE"], .bus)
        case .heldRelease:
            Guide(
                "Somebody has looked: what was erased is erased again, and the service goes on.", ["SERVICE"], .bus,
                [Self.reason, Self.ledger])
        case .erasuresAdd:
            Guide(
                "Writes down that a case, an incident or a person is to be erased, in a ledger outside every backup.",
                ["ID"], .folder, [Self.reason, Self.ledger],
                notes: "Nothing is erased by that alone: genklang erasures replay. It cannot be undone.")
        case .erasuresList: Guide("What has been erased, when, and by which decision.", [], .folder, [Self.ledger])
        default:
            Guide(
                "Has every service erase what stands in the ledger, and says of how much each held something.",
                ["[SERVICE]"], .bus, [Self.ledger],
                notes: "May be said again at any time. After a restore, held release does it for its service.")
        }
    }

    private static let ledger = Guide.Option.optional(
        "ledger", "FILE", "the ledger; else DATA.erasures.jsonl, beside the data folder")
}
