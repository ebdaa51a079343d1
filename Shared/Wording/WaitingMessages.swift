package import CaseModel

/// Messages to colleagues about what waits beside the calls.
extension Wording {
    /// A contact has been read, and goes this way.
    package static func judged(_ case: CaseID, _ route: Route) -> String {
        "Sag \(`case`) er vurderet. \(Desk.registeredRoute(route, isThere: false))\(unlessNotRung(route))"
    }

    /// Something begins to wait for the reader, or should have been done by now; of what is late the leader above hears too.
    ///
    /// - Parameters:
    ///   - awayUntil: until when whoever it is up to is away, where that is past the time.
    ///   - appealDay: the last day to complain that a written answer names and that has come.
    package static func waiting(
        _ kind: WaitingKind, _ stage: WaitingStage, about case: CaseID, due: Timestamp?, awayUntil: CivilDay? = nil,
        at now: Timestamp, appealDay: CivilDay? = nil
    ) -> StaffMessage {
        let what = appealDay.map { Desk.appealDayCome($0) } ?? Desk.waiting(kind)
        let isQuestion = what.last == "?"
        let end = isQuestion ? "" : "."
        let latest = due.map { Wording.latest(before: $0) }
        let (subject, lines): (String, [String]) =
            switch stage {
            case .arose:
                (
                    "noget venter på dig",
                    [
                        "\(what)\(end)",
                        latest.map {
                            due.map { now < $0 } == true ? "Senest \($0)." : "Det skulle være gjort senest \($0)."
                        }
                            ?? "",
                    ]
                )
            case .near:
                (
                    "noget skal snart være gjort",
                    [
                        "\(what)\(end)",
                        (latest.map { "Senest \($0). " } ?? "")
                            + "Kan det ikke nås, så giv borgeren en ny frist, før den her udløber.",
                    ]
                )
            case .late:
                (
                    "noget er ikke gjort i tide",
                    [
                        "\(what)\(end)",
                        (latest.map { "Det skulle være gjort senest \($0). " } ?? "")
                            + "Har en anden det, så aftal, hvem der gør det nu.",
                    ]
                )
            case .stillLate:
                (
                    "noget er stadig ikke gjort",
                    [
                        "\(what)\(end)",
                        (latest.map { "Det skulle være gjort senest \($0). " } ?? "")
                            + "Den nærmeste leder har fået besked. Aftal med lederen, hvem der gør det nu.",
                    ]
                )
            }
        return StaffMessage(
            subject: "Genklang: \(subject)",
            paragraphs: [
                (lines + [awayUntil.map(away) ?? ""]).filter { !$0.isEmpty }.joined(separator: " "), lookUp(`case`),
            ])
    }

    private static func away(until day: CivilDay) -> String {
        "Den, det er op til, er fraværende til \(shortDay(day)). Giv det på den formelle vej i sagen til en, der må tage det, eller giv "
            + "borgeren en ny frist. Må ingen andre, så bed jeres it-drift om at give en kollega rollen."
    }

    /// Much waits for the reader at once: how much, and where it stands.
    package static func waitingTogether(_ counts: CountWaiting.Reply) -> StaffMessage {
        let lines = [
            counts.waiting == 1
                ? "1 ting venter på dig." : counts.waiting > 1 ? "\(counts.waiting) ting venter på dig." : nil,
            counts.late == 1
                ? "1 ting hos dig eller i dine enheder er ikke gjort i tide."
                : counts.late > 1 ? "\(counts.late) ting hos dig eller i dine enheder er ikke gjort i tide." : nil,
            counts.mails == 1
                ? "1 mail, som en borger kan have skrevet, blev ikke til en sag. Se på den under “Mails uden sag”."
                : counts.mails > 1
                    ? "\(counts.mails) mails, som borgere kan have skrevet, blev ikke til sager. Se på dem under “Mails uden sag”."
                    : nil,
        ].compactMap(\.self)
        return StaffMessage(
            subject: "Genklang: flere ting venter på dig",
            paragraphs: lines + [
                "Åbn Genklang, og se “Det venter på dig” under “Mine opkald”. Det, du leder, står under “Holdet”."
            ], place: .mine)
    }
}
