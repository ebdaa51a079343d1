import CaseModel
import NotifierShell
import Support
import Testing
import Wording

/// Every template there is, filled with what invented people might have written; and letters that are hard to set.
enum LetterTemplates {
    struct Filled: Sendable, CustomTestStringConvertible {
        /// Of the approved pictures: `receipt-1`.
        let name: String
        let template: String
        /// The pages that there are pictures of, from 1.
        let pages: [Int]
        let letter: LetterText

        var testDescription: String { name }
    }

    private static let name = "Søren Ærø Ågård"
    private static let heard = "Du ringede tre gange i november og fik tre forskellige svar om det samme brev."
    private static let id: CaseID = "K-4Q7ZK2M9T5X1C8W3R6HD"

    private static let also: [CaseID] = ["K-8H3WT6R1Z5M9X2Q7C4KD", "K-1C5X9M2T7Q4Z8W6R3HKD"]

    /// - Parameter as: which of the template's letters, where there are others of it.
    private static func filled(
        _ template: String, as which: String? = nil, pages: [Int] = [1], also: [CaseID]? = nil, _ blocks: [LetterBlock]
    ) -> Filled {
        let name = ([which].compactMap(\.self) + template.split(separator: "/").map(String.init)).joined(separator: "-")
        return Filled(
            name: name, template: template, pages: pages, letter: .letter(template, to: Self.name, also: also, blocks))
    }

    static let all = all(from: .borgerservice)

    static func all(from sender: LetterSender) -> [Filled] {
        [
            filled(Wording.receiptTemplate, Wording.receipt(.tuesday(route: .callback), from: sender)),
            filled(
                Wording.receiptWithoutNumberTemplate,
                Wording.receipt(.tuesday(route: .split, canBeRung: false), from: sender)),
            filled(
                Wording.personalWithoutNumberTemplate,
                Wording.personalReceipt(
                    "Jeg har fået dit brev og læst det.", to: name, about: id, from: sender,
                    signedBy: LetterWriter("Mette Rønne"), canBeRung: false)),
            filled(Wording.noteCopyTemplate, pages: [1, 2], Wording.noteCopy(.wednesday(.solved), from: sender)),
            filled(
                Wording.joinedCopyTemplate, pages: [1, 2], also: also,
                Wording.noteCopy(.wednesday(.solved, also: also), from: sender)),
            filled(
                Wording.othersTalkTemplate, pages: [1, 2],
                Wording.noteCopy(.wednesday(.solved, with: .rolf), from: sender)),
            filled(
                Wording.joinedOthersTalkTemplate, also: also,
                Wording.noteCopy(.wednesday(.solved, also: also, with: .rolf), from: sender)),
            filled(
                Wording.correctedOthersTalkTemplate,
                Wording.noteCopy(.wednesday(.formal, version: 2, with: .rolf), from: sender)),
            filled(
                Wording.correctedCopyTemplate, pages: [1, 2],
                Wording.noteCopy(
                    NoteCopyFacts(
                        name: name, received: "2025-03-04T10:00+01:00",
                        note: NoteCopyFacts.wednesday(
                            .formal, version: 2,
                            note: NoteDraft(
                                text: NoteDraft.called.text + "\n\nTilføjet 7. marts 2025:\nAdressen er rettet nu.",
                                agreements: NoteDraft.called.agreements)
                        ).note, code: AnswerCode(typed: "7M2X-Q9K4-ZT1F"), letter: "L-7M2XQ9K4ZT1C8W5R3HD6",
                        earlier: NoteCopyFacts.wednesday(.formal).note), from: sender)),
            filled(
                Wording.personalReceiptTemplate,
                Wording.personalReceipt("Vi har fået dit brev og læst det.", to: name, about: id, from: sender)),
            filled(
                Wording.signedReceiptTemplate,
                Wording.personalReceipt(
                    "Jeg har fået dit brev og læst det.", to: name, about: id, from: sender,
                    signedBy: LetterWriter("Mette Rønne"))),
            filled(
                Wording.restrictionLiftedTemplate,
                Wording.restrictionLifted(
                    RestrictionProposal(
                        ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2025-02-20",
                        milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.",
                        lastDay: "2025-05-23", wayBack: "Hold aftalen."), since: "2025-02-24T10:00+01:00", to: name,
                    about: id, from: sender)),
            filled(
                Wording.appointmentTemplate,
                Wording.appointment(
                    .meeting, at: "2025-03-06T10:00+01:00", in: "Rådhuset, Rådhuspladsen 1, 2. sal, lokale 4",
                    everyDays: 14,
                    isChange: true, before: "2025-03-05T10:00+01:00", to: name, about: id, from: sender)),
            filled(
                Wording.notReachedTemplate,
                Wording.notReached(to: name, about: id, answerBy: "2026-12-02", from: sender)),
            filled(
                Wording.notReachedBeforeChangeTemplate,
                Wording.notReached(to: name, about: id, after: .beforeChange, from: sender)),
            filled(
                Wording.formalReplyTemplate, Wording.formalReply(.wednesday(.partlyAgreed), to: name, from: sender)),
            filled(
                Wording.signedReplyTemplate,
                Wording.formalReply(
                    .wednesday(.disagreed), to: name, from: sender, signedBy: LetterWriter("Lone Ågård"))),
            filled(
                Wording.heardReplyTemplate,
                Wording.formalReply(.wednesday(.partlyAgreed, heard: heard), to: name, from: sender)),
            filled(
                Wording.signedHeardReplyTemplate,
                Wording.formalReply(
                    .wednesday(.disagreed, heard: heard), to: name, from: sender, signedBy: LetterWriter("Lone Ågård"))),
            filled(
                Wording.extensionTemplate,
                Wording.extended(
                    received: "2025-03-04T10:00+01:00", until: "2025-04-01T15:00+02:00",
                    because: "Vi venter på et svar fra en læge.", to: name, about: id, from: sender)),
            filled(
                Wording.restrictionTemplate,
                Wording.restriction(
                    RestrictionProposal(
                        ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2025-02-20",
                        milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.",
                        lastDay: "2025-05-23", wayBack: "Hold aftalen i tre måneder."), to: name, about: id,
                    from: sender)),
            filled(
                Wording.mediationTemplate,
                Wording.mediation(to: name, about: id, because: .talksWentWrong, from: sender)),
            filled(
                Wording.reparationTemplate,
                Wording.reparation(
                    isGranted: false, "Du fik svar efter to uger. Det er den tid, som loven giver os.",
                    appeal: "Skriv til Ankestyrelsen inden fire uger.", to: name, about: id, from: sender)),
            filled(
                Wording.lessonTemplate, Wording.lesson("Vi læser post hver dag.", to: name, about: id, from: sender)),
            filled(Wording.forwardedTemplate, Wording.forwarded(.ofRegion, to: name, from: sender)),
            filled(
                Wording.objectionAnswerTemplate,
                Wording.objectionAnswer(.wednesday(.partlyUpheld), to: name, from: sender)),
        ]
    }

    /// Letters of a template that says something else where there was nothing before, or is nothing any more.
    static let other = other(from: .borgerservice)

    private static func other(from sender: LetterSender) -> [Filled] {
        [
            filled(
                Wording.appointmentTemplate, as: "first",
                Wording.appointment(
                    .call, at: "2025-03-06T10:00+01:00", isChange: false, to: name, about: id, from: sender)),
            filled(
                Wording.appointmentTemplate, as: "first-meeting",
                Wording.appointment(
                    .meeting, at: "2025-03-06T10:00+01:00", in: "Rådhuset, Rådhuspladsen 1, 2. sal, lokale 4",
                    isChange: false, to: name, about: id, from: sender)),
            filled(
                Wording.appointmentTemplate, as: "cancelled",
                Wording.appointment(
                    .meeting, at: nil, isChange: true, before: "2025-03-06T10:00+01:00", to: name, about: id,
                    from: sender)),
        ]
    }

    /// A name that breaks in the window, a word that no line holds, scripts that are read the other way, and a page that
    /// ends in the middle of everything.
    static let hard: [Filled] = [
        Filled(
            name: "long-names", template: "t", pages: [1],
            letter: .letter(
                "t", to: "Anne-Sofie Elisabeth Wilhelmina von Rabenschlacht-Ærtebjerg Østergård Christiansen",
                [
                    .heading("Svar om Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesparagraffer"),
                    .paragraph(
                        "Kære Anne-Sofie Elisabeth Wilhelmina von Rabenschlacht-Ærtebjerg Østergård Christiansen"),
                    .verbatim(String(repeating: "Æblegrødsflæskesværsopskrifter", count: 8)),
                ])
        ),
        Filled(
            name: "many-scripts", template: "t", pages: [1],
            letter: .letter(
                "t", to: "Łukasz Żółć Дмитрий Þórður", [.heading("Tak"), .paragraph("Kære Łukasz, Дмитрий og Þórður")])
        ),
        Filled(
            name: "far-scripts", template: "t", pages: [1],
            letter: .letter(
                "t", to: "李小龍 김민준 สมชาย ใจดี",
                [
                    .heading("Tak"), .paragraph("Kære 李小龍, 김민준, さくら og สมชาย"),
                    .verbatim("Tak for hjælpen 🙏"),
                ])
        ),
        Filled(
            name: "other-ways", template: "t", pages: [1],
            letter: .letter(
                "t", to: "محمد العربي",
                [
                    .heading("Tak"), .paragraph("Kære محمد العربي og Ελένη Παπαδοπούλου"),
                    .section("Dine egne ord"),
                    .verbatim(
                        "السلام عليكم، أشكركم على الاتصال بي. لأن الرسالة أُرسلت إلى عنواني القديم لم أعرف الموعد، وهذا لا يجوز."
                            + " ينبغي أن تتصلوا بي قبل 24 timer, eller skriv til mig, وشكرا لكم على الاستماع."),
                    .items(["العنوان الجديد صحيح الآن", "Vi ringer til محمد på torsdag"]),
                ])
        ),
        Filled(
            name: "page-break", template: "t", pages: [1, 2],
            letter: .letter(
                "t", to: name,
                [.heading("Et langt brev")]
                    + (1...26).flatMap { [LetterBlock.section("Punkt \($0)"), .paragraph("Ord om punkt \($0).")] })
        ),
    ]
}

extension ReadObjectionAnswer.Reply {
    /// An answer to Søren's objection against the note of Wednesday.
    static func wednesday(_ outcome: ObjectionOutcome) -> Self {
        Self(
            case: "K-4Q7ZK2M9T5X1C8W3R6HD", objection: "O-1", raisedAt: "2025-03-06T12:00+01:00",
            spokenAt: "2025-03-05T11:05+01:00", outcome: outcome,
            reason: "Du sagde, at fristen var den 10. marts. Det har vi hørt igen på vores egen aftale.",
            addition: outcome.corrects ? "Fristen er den 10. marts 2025." : nil, by: "P-1")
    }
}

extension ReadForwarding.Reply {
    /// A part that belongs to a region.
    static let ofRegion = ReadForwarding.Reply(
        case: "K-1",
        row: ForwardingRow(
            forwarding: "X-1", points: [1], authority: "Region Eksempel", sentTo: "Regionsvej 1, 9999 Eksempelby",
            reason: "Ventetid på hospitalet er regionens.", received: "2026-11-20T09:00+01:00",
            sent: "2026-11-23T10:00+01:00", by: "P-1", confirmBy: "2026-11-30T15:00+01:00"),
        points: ["Ventetiden"], isDue: true)
}
