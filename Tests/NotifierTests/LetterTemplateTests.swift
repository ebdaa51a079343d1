import CaseModel
import NotifierShell
import Support
import Testing
import Wording

/// Every template there is, filled with what invented people might have written.
enum Template {
    private static let name = "Søren Ærø Ågård"
    private static let sender = LetterSender.borgerservice
    private static let id: CaseID = "K-4Q7ZK2M9T5X1C8W3R6HD"

    static let all: [(template: String, blocks: [LetterBlock])] = [
        (Wording.receiptTemplate, Wording.receipt(.tuesday(route: .callback), from: sender)),
        (Wording.noteCopyTemplate, Wording.noteCopy(.wednesday(.solved), from: sender)),
        (
            Wording.personalReceiptTemplate,
            Wording.personalReceipt("Vi har fået dit brev og læst det.", to: name, about: id, from: sender)
        ),
        (
            Wording.appointmentTemplate,
            Wording.appointment(
                .call, at: "2025-03-06T10:00+01:00", isChange: true, to: name, about: id, from: sender)
        ),
        (Wording.notReachedTemplate, Wording.notReached(to: name, about: id, from: sender)),
        (
            Wording.signedReplyTemplate,
            Wording.formalReply(.wednesday(.partlyAgreed), to: name, from: sender, signedBy: "Lone Ågård")
        ),
        (
            Wording.extensionTemplate,
            Wording.extended(
                received: "2025-03-04T10:00+01:00", until: "2025-04-01T15:00+02:00",
                because: "Vi venter på et svar fra en læge.", to: name, about: id, from: sender)
        ),
        (
            Wording.restrictionTemplate,
            Wording.restriction(
                RestrictionProposal(
                    ground: .pointlessTasks, facts: "Elleve opkald på en formiddag.", lastSeen: "2025-02-20",
                    milderMeans: "Faste ringetider.", ways: [.phone], scope: "Opkald tages tirsdag.",
                    lastDay: "2025-05-23", wayBack: "Hold aftalen i tre måneder."), to: name, about: id, from: sender)
        ),
        (Wording.mediationTemplate, Wording.mediation(to: name, about: id, from: sender)),
        (Wording.lessonTemplate, Wording.lesson("Vi læser post hver dag.", to: name, from: sender)),
        (Wording.forwardedTemplate, Wording.forwarded(.region(["Ventetiden"]), to: name, from: sender)),
    ]
}

extension ReadForwarding.Reply {
    /// What belongs to a region; all of it, or these points.
    static func region(_ points: [String] = []) -> ReadForwarding.Reply {
        ReadForwarding.Reply(
            case: "K-1",
            row: ForwardingRow(
                forwarding: "X-1", points: Array(points.indices.map { $0 + 1 }), authority: "Region Eksempel",
                sentTo: "Regionsvej 1, 9999 Eksempelby", reason: "Ventetid på hospitalet er regionens.",
                received: "2026-11-20T09:00+01:00", sent: "2026-11-23T10:00+01:00", by: "P-1",
                confirmBy: "2026-11-30T15:00+01:00"), points: points, isDue: true)
    }
}

@Suite struct LetterTemplateTests {
    @Test("every letter is read aloud in its order: heading first, every block after the one before it", arguments: Template.all.indices)
    func structure(place: Int) throws {
        let (template, blocks) = Template.all[place]
        let document = try ReadPDF(.letter(template, to: "Søren Ærø Ågård", blocks))
        #expect(try document.info.contains("Tagged:          yes"))
        let structure = try document.structure
        #expect(structure.matches(of: /H1/).count == 1, "\(template)")
        // What is read aloud, without the names of the elements.
        let spoken = Self.bare(
            structure.split(separator: "\n").compactMap { line in
                line.firstMatch(of: /"(.*)"/).map { String($0.1) }
            }.joined())
        var rest = spoken[...]
        for block in blocks {
            for text in Self.texts(block) {
                guard let found = rest.firstRange(of: Self.bare(text)) else {
                    Issue.record("\(template): not read in its place: \(text)")
                    return
                }
                rest = rest[found.upperBound...]
            }
        }
    }

    @Test("every letter greets, says whom to contact, and is signed by the unit", arguments: Template.all.indices)
    func manners(place: Int) {
        let (template, blocks) = Template.all[place]
        let texts = blocks.flatMap { Self.texts($0) }
        #expect(texts.contains { $0.contains("Søren Ærø Ågård") }, "\(template)")
        #expect(texts.contains { $0.contains("99 99 99 99") }, "\(template)")
        #expect(texts.contains { $0.contains("Borgerservice\nEksempel Kommune") }, "\(template)")
    }

    private static func texts(_ block: LetterBlock) -> [String] {
        switch block {
        case .heading(let text), .section(let text), .paragraph(let text), .verbatim(let text): [text]
        case .items(let items): items
        case .newPage: []
        }
    }

    private static func bare(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
