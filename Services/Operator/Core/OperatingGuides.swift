extension Command {
    private static let maildir = Guide.Option.optional(
        "maildir", "MAILDIR", "where Intake is told to look, when not in DIR/intake/mail")
    private static let receipts = Guide.Option.optional(
        "folder", "FOLDER", "where Notifier is told to look, when not in DIR/outbox/receipts")

    /// The guides of those who run Genklang.
    var operatingGuide: Guide {
        switch self {
        case .status:
            Guide(
                "Whether every service has joined the bus, and how far each has come.", [], .bus,
                [.optional("wait", "SECONDS", "wait so long for all to be there")],
                notes: "Exit code 0 when all are there, else 1.")
        case .wellbeingGaps:
            Guide(
                "Where nobody can be asked to look after somebody: loops and missing leaders among the units.", [],
                .bus,
                notes: """
                    Shows units and people by identifier, and how many tasks wait; never whose or why. Mend the units and their
                    leaders in directory.json; what waits is then placed by itself. Exit code 0.
                    """)
        case .busStatus: Guide("What the bus knows of its consumers and sources.", [], .bus)
        case .busTail:
            Guide(
                "What becomes true, as it does; events hold ids, terms and moments, never names or words.", [], .bus,
                [
                    .repeated("type", "TYPE", "only this, such as callback.missed or dk.genklang.callback.missed.v1"),
                    .optional("after", "POSITION", "begin behind this position; 0 is the beginning, else from now on"),
                    .optional(
                        "since", "MOMENT", "begin with what came to the bus then: 2026-11-23T14:30, on a Danish clock"),
                    .flag("to-head", "end when the newest event has been shown"),
                ])
        case .busVerify:
            Guide(
                "Reads the whole log, beside a running bus or without one, and names each event that has changed.", [],
                .folder,
                notes: """
                    Holds every event against the digest that was taken when it arrived, and against what the log says of
                    it; then the file's own structure. Exit code 0 when everything is as it arrived; 1 when something is
                    not, each on a line of its own; 78 when there is no log. How far it is, it says once a second.
                    """)
        case .busConsumerRetire:
            Guide(
                "Lets the bus forget a consumer that will not come back, so that nothing waits for it.", ["CONSUMER"],
                .bus, [.needed("reason", "TEXT", "why; it stays in the bus's file")],
                notes: "Comes the consumer back all the same, it begins anew, and may have to fetch snapshots first.")
        case .intakeMail:
            Guide(
                "Takes one mail, from FILE or standard input, as a mail server pipes it in.", ["[FILE]"], .folder,
                [
                    Self.maildir,
                    .flag("dry-run", "deliver nothing; print what the mail says and what would become of it"),
                    .optional("settings", "FILE", "with --dry-run: Intake's settings; the defaults if not said"),
                    .repeated(
                        "own-domain", "DOMAIN", "with --dry-run: a mail domain of ours, beside those of the settings"),
                ],
                notes: """
                    Exit code 0 when the mail is on disk in MAILDIR/new, 75 when it is not: the mail server keeps it and
                    tries again. Works while Intake is down. Must run as the user that Intake runs as.
                    """)
        case .intakeMailList:
            Guide(
                "Mails that Intake could not take, each with the reason; never what they say.", [], .folder,
                [Self.maildir], notes: "They lie in MAILDIR/unread. Exit code 0 when there is none, else 1.")
        case .intakeMailRetry:
            Guide(
                "What was wrong has been put right: lays a mail back where Intake takes it.", ["FILE|all"], .folder,
                [Self.maildir])
        case .receiptList:
            Guide(
                "Receipts of letters that Notifier could not use, each with the reason.", [], .folder, [Self.receipts],
                notes: "They lie in FOLDER/unread. Exit code 0 when there is none, else 1.")
        case .receiptRetry:
            Guide(
                "What was wrong has been put right: lays a receipt back where Notifier takes it.", ["FILE|all"],
                .folder, [Self.receipts])
        case .listsPrint:
            Guide(
                "A unit's list of calls owed, to be printed while nothing answers: names and numbers, for its leader alone.",
                ["[UNIT]"], .folder,
                [.flag("above", "the calls about the unit's own leader, for the leader above")],
                notes: """
                    Needs neither the bus nor any service. Without UNIT: which units have a list, of which moment, and how
                    many calls it holds; no names of citizens. UNIT is a unit's name, or U-…. Who took a list out, and when,
                    is written in DIR/callback/opkald/taken.log. Exit code 1 when there is none.
                    """)
        case .lettersToPrint:
            Guide(
                "Letters on paper that lie to be printed, in the order of packing; no cases, no names.", [], .bus,
                notes: "The same list lies beside them, in DIR/outbox/letters.csv.")
        case .lettersPrinted:
            Guide(
                "Letters on paper have been printed and posted: each by its identifier or file's name.",
                ["LETTER", "[LETTER…]"], .bus,
                [.optional("reference", "JOB", "the print room's job, nothing about a citizen; 200 bytes at most")],
                notes: """
                    Exit code 0 when all of them are on record as posted now, 1 when some were not waiting to be: they are
                    named, and nothing is changed of them.
                    """)
        case .keysRotate:
            Guide(
                "Changes the key that a service shares with the bus, in two steps and without a gap.", ["SERVICE"],
                .folder,
                [
                    .flag("finish", "the second step: the next key takes the place of the present one"),
                    .flag("abandon", "throw the next key away; the present one stays"),
                ],
                notes: """
                    1. genklang keys rotate SERVICE draws the next key, DIR/keys/next/SERVICE.key. Start the bus again: it
                       now takes both.
                    2. genklang keys rotate SERVICE --finish. Start the service again, which signs in with its new key
                       (bus.signed_in … key=next in the bus's log), then the bus, which forgets the old one.
                    """)
        case .passwordHash:
            Guide(
                "What stands as passwordHash in directory.json for a password, typed twice and shown nowhere.", [],
                .nothing,
                [.flag("stdin", "the password is the one line of standard input, for programs")],
                notes: """
                    yescrypt, as mkpasswd --method=yescrypt of Debian's package whois makes it. At least 12 characters. Each time
                    another one comes out; all of them do.
                    """)
        case .keysCreate:
            Guide(
                "Draws the keys that the services sign in and vouch with; those that exist stay as they are.", [],
                .folder,
                notes: """
                    In DIR/keys, each for this user alone (0600): SERVICE.key, which a service shares with the bus;
                    directory-signing.key, which Directory alone has; directory-public.key, which everybody may have.
                    """)
        case .deadline: DeadlineQuestion.guide
        case .lint:
            Guide(
                "Reads a text as a citizen would: labels, office words, regret that is not ours; - is standard input.",
                ["FILE"], .nothing,
                [.flag("letter", "it is to be sent: it must also say what happens next, and whom to contact")],
                notes: """
                    Advice only; the exit code is 0 whatever is found. What is quoted is left alone. A text that greets or
                    signs is read as a letter. The file is plain text: UTF-8, the letters of Windows (Latin-1), or UTF-16 with
                    its mark; anything else is refused (lint.not_text).
                    """)
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
