import CaseModel
import DirectoryCore
import Foundation
import Runtime
import Support
import Testing

/// The cases that the tests find, made by real commands; everybody in them is invented.
///
/// Jobcenter Nord (Lone leads, Mette and Ahmed ring) has something of everything; Borgerservice is where the tests
/// work; Ydelse (Torben leads, Peter rings) has words without end, and Byg og Miljø nothing at all.
struct Cast {
    static let north: UnitID = "U-demo03"
    /// Names that may stand in a page's text, and never in an address or a title.
    static let secrets = ["Åse", "Ærøskøbing", "Bent", "Åkirke", "Carla", "Dagny", "Gertrud", "12345678", "Ålevej"]

    let late: CaseID
    let near: CaseID
    let red: CaseID
    let formal: CaseID
    let objected: CaseID
    /// The objection in `objected`; nobody has answered it.
    let objection: ObjectionID
    let solved: CaseID
    let long: CaseID
    /// The note of `solved`.
    let note: NoteID
    /// What a mail became.
    let mailed: CaseID
    /// The receipt of `solved`, as it was sent.
    let letter: LetterID
    /// The receipt of `near`, which came back.
    let returned: LetterID
    /// Registered by Mette, seen to by Lone.
    let incident: IncidentID
    /// What the rarer states are met in.
    let besides: CastBesides
    /// With which Bo gets in when his telephone is lost, each once.
    let codes: [String]

    init(in town: Town) throws {
        func register(
            _ name: String, _ summary: String, received: Timestamp? = nil, assigned: PersonID? = "P-demo07",
            unit: UnitID = Self.north, kinds: [PointKind] = [.procedural]
        ) throws -> CaseID {
            let points = kinds.map { ComplaintPoint(kind: $0, text: summary) }
            let citizen = Citizen(
                name: name, phone: "12345678", addressLines: ["Ålevej 5", "9999 Prøveby"], isVerified: true)
            return try town.ask(
                RegisterCase(
                    received: received, channel: .phone, kind: .complaint, unit: unit, citizen: citizen,
                    points: points, summary: summary, assigned: assigned), as: "mette"
            ).case
        }
        late = try register("Bent Åkirke", "Mødet blev aflyst to gange.", received: "2026-11-19T10:00+01:00")
        near = try register(
            "Carla Søgård", "Sagen har ligget stille i tre måneder.", received: "2026-11-20T10:20+01:00")
        _ = try town.ask(RecordAttempt(case: near, result: .noAnswer), as: "mette")
        red = try register("Åse Ærøskøbing", "Breve er ikke blevet besvaret.", received: "2026-11-20T13:15+01:00")
        _ = try town.ask(
            DecideStep(
                case: red, step: .red, signs: [.persistentDemands, .criticism],
                reason: "Mange henvendelser på én dag, og aftalerne holder ikke."), as: "lone")
        let yellow = try register(
            "Dagny Lærkholm", "Ingen ringer tilbage.", received: "2026-11-20T14:05+01:00", assigned: "P-demo08")
        _ = try town.ask(
            DecideStep(case: yellow, step: .yellow, signs: [.criticism], reason: "Skarp tone fra begge sider."),
            as: "lone")
        _ = try register("Gertrud Opdigtet", "Papirerne blev væk.", assigned: nil)
        formal = try register("Frode Prøvsten", "Afslaget er forkert.", kinds: [.procedural, .substantive])
        _ = try town.ask(Self.conversation(formal, .formal, recipient: "P-demo02"), as: "mette")
        objected = try register("Hedda Påhit", "Fik det forkerte skema.", assigned: "P-demo08")
        _ = try town.ask(Self.conversation(objected, .solved), as: "ahmed")
        objection = try town.ask(
            RaiseObjection(case: objected, text: "Der står ikke, at I ringer igen på fredag.", channel: .phone),
            as: "ahmed"
        ).objection
        solved = try register("Ib Tænkt", "Ventede en time ved skranken.")
        incident = try town.ask(
            RegisterIncident(
                kind: .threat, reporter: .exposed, happened: "2026-11-20T11:00+01:00", words: "Råbte ad mig i skranken."
            ),
            as: "mette"
        ).incident.incident
        codes = try Self.secondFactor(of: "bo", in: town)
        note = try town.ask(Self.conversation(solved, .solved), as: "mette").note
        let plan = [
            PlanAction(what: "Ring hver tirsdag.", who: "P-demo07", by: "2026-11-27", status: .underway),
            PlanAction(what: "Hold receptionen underrettet.", who: "P-demo03", by: nil, status: .open),
        ]
        _ = try town.ask(WritePaper(case: red, body: .plan(plan)), as: "lone")
        try Self.restrict(red, in: town, isApproved: false)
        try Self.restrict(late, in: town, isApproved: true, isTold: true)
        let endless = String(repeating: "Donaudampfschiffahrtsgesellschaft", count: 12)
        long = try register(
            "Ålbæk-\(endless.prefix(110)) von und zu der allerlængste Prøve",
            String(repeating: "Der er gået lang tid, og ingen har svaret på \(endless). ", count: 6),
            assigned: "P-demo12", unit: "U-demo04")
        try Self.deliver("bounce", from: "MAILER-DAEMON@eksempel.invalid", "Kan ikke leveres", in: town)
        try Self.deliver("person", from: "linnea@eksempel.invalid", "Svar udebliver", in: town)
        func mails() throws -> CaseID? {
            try town.ask(ListCases(scope: .all, limit: 100, after: nil), as: "birgitte").cases
                .first { $0.channel == .email }?.case
        }
        try Fact.wait(for: "the mail's case") { try mails() != nil }
        mailed = try #require(try mails())
        try Fact.wait(for: "the mail that lies aside") {
            try town.ask(ListMailsAside(), as: "birgitte").mails.count == 1
        }
        try town.settle()
        letter = try Self.receipt(of: solved, in: town)
        returned = try Self.receipt(of: near, in: town)
        _ = try town.ask(TellDelivery(letter: returned, said: .bounced), as: "mette")
        besides = try CastBesides(in: town)
        try Fact.wait(for: "the late call to be missed") {
            try town.ask(ShowCalls(case: late), as: "lone").calls.contains { $0.state == .overdue }
        }
    }

    private static func receipt(of id: CaseID, in town: Town) throws -> LetterID {
        func receipt() throws -> LetterID? {
            try town.ask(ListLetters(case: id), as: "lone").letters
                .first { $0.kind == .receipt && $0.state == .sent }?.letter
        }
        try Fact.wait(for: "the receipt to be sent") { try receipt() != nil }
        return try #require(try receipt())
    }

    /// Lays a mail with a file in it where the mail server would.
    static func deliver(_ name: String, from sender: String, _ subject: String, in town: Town) throws {
        let box = "\(town.folder.path)/intake/mail"
        let text = """
            From: Linnea Opdigtet <\(sender)>
            To: klage@kommune.invalid
            Subject: \(subject)
            Message-ID: <\(name)@eksempel.invalid>
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8

            Jeg har skrevet tre gange og ikke hørt noget.
            --b
            Content-Type: application/pdf; name=regning.pdf

            %PDF-1.4
            --b--

            """
        try ArrivalFolder(box).lay(text, as: name)
    }

    /// Lone proposes to restrict contact by telephone, and Ulla has perhaps approved it; then Lone has perhaps handed it over.
    private static func restrict(_ id: CaseID, in town: Town, isApproved: Bool, isTold: Bool = false) throws {
        let proposal = RestrictionProposal(
            ground: .pointlessTasks, facts: "Elleve opkald på en formiddag, hvert med samme spørgsmål.",
            lastSeen: "2026-11-20", milderMeans: "Faste ringetider blev aftalt i september og ikke brugt.",
            ways: [.phone], scope: "Opkald tages tirsdag kl. 10–11; skriftligt som ellers.", lastDay: "2027-02-23",
            wayBack: "Holder aftalen i tre måneder, tales der om den igen.")
        _ = try town.ask(ProposeRestriction(case: id, proposal: proposal), as: "lone")
        guard isApproved else { return }
        let shown = try town.ask(ShowRestrictions(case: id), as: "ulla").restrictions
        _ = try town.ask(
            JudgeRestriction(restriction: shown[0].restriction, isApproved: true, reason: "Sagligt og med en ende."),
            as: "ulla")
        guard isTold else { return }
        _ = try town.ask(RestrictionTold(restriction: shown[0].restriction, reference: "J-2026-118"), as: "lone")
    }

    /// As a telephone would take it on.
    private static func secondFactor(of user: String, in town: Town) throws -> [String] {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var (bits, count, secret): (Int, Int, [UInt8]) = (0, 0, [])
        for letter in try town.ask(BeginSecondFactor(), as: user).secret {
            bits = (bits << 5 | (letters.firstIndex(of: letter) ?? 0)) & 0xFFFF
            count += 5
            guard count >= 8 else { continue }
            count -= 8
            secret.append(UInt8(bits >> count & 0xFF))
        }
        let code = TOTP.code(secret: secret, step: TOTP.step(at: SystemClock().wall))
        return try town.ask(ConfirmSecondFactor(code: code), as: user).codes
    }

    static func conversation(_ id: CaseID, _ outcome: Outcome, recipient: PersonID? = nil) -> RecordConversation {
        let note = NoteDraft(
            text: "Vi talte om forløbet. Borgeren fortalte, hvad der var gået galt, og vi gentog det med egne ord.",
            agreements: [Agreement(what: "Vi ringer igen på fredag", ball: .municipality)],
            explained: "At der altid kan siges fra over for notatet.", citizensWords: "Jeg vil bare have et svar.")
        return RecordConversation(
            case: id, note: note, outcome: outcome,
            consent: outcome == .solved ? Consent(hasAgreed: true, words: "Ja, det er i orden.") : nil,
            recipient: recipient, recognised: outcome == .notReached ? nil : Recognition(how: .knownNumber))
    }
}
