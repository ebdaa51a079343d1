import CaseModel
import DeskAnswers
import DeskCore
import DeskParts
import Web
import Wording

/// The fields of a note that not every talk needs, and what was agreed: on Samtalen, and where a note is added to.
struct NoteFields {
    let parts: FormParts
    /// For how many agreements there is room.
    let room: Int
    /// Who of ours can be chosen to do what was agreed; anybody else is given it on Det skylder vi.
    var people: [(value: String, label: String)] = []

    /// What some talks need a word about besides (R-076).
    var besides: HTML {
        parts.more(
            Wording.Desk.besidesHead, ["unmet", "own-errors", "prevention"],
            parts.text("unmet", Wording.Desk.unmetLabel, rows: 2, hint: Wording.Desk.unmetHint, isOptional: true)
                + parts.text(
                    "own-errors", Wording.Desk.ownErrorsLabel, rows: 2, hint: Wording.Desk.ownErrorsHint,
                    isOptional: true)
                + parts.text("prevention", Wording.Desk.preventionLabel, rows: 2, isOptional: true))
    }

    /// How it went about, for whoever held the talk: kept beside the note, seen by nobody else.
    var ticks: HTML {
        parts.checks(
            "tick", Wording.Desk.ticksHead, TalkTick.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) },
            hint: Wording.Desk.ticksHint)
    }

    var agreements: HTML {
        let all = (1...room).map { number -> HTML in
            """
            <div class="pair">
            \(parts.line("agreement-\(number)", Wording.Desk.agreement(number), isOptional: true))
            \(parts.radios(
                "ball-\(number)", Wording.Desk.ball(number),
                BallHolder.allCases.map { ($0.rawValue, Wording.Desk.choice($0)) }, isInline: true))
            \(people.isEmpty
                ? .empty
                : parts.select(
                    "owner-\(number)", Wording.Desk.agreedOwner(number), people,
                    empty: Wording.Desk.agreedOwnerSelf, isOptional: true))
            \(parts.date("by-\(number)", Wording.Desk.agreedDay(number), withTime: false))
            </div>
            """
        }
        let others = (2...room).flatMap {
            ["agreement-\($0)", "ball-\($0)", "owner-\($0)", "by-\($0)-day", "by-\($0)-month", "by-\($0)-year"]
        }
        return "<p class=\"hint\">\(Wording.Desk.agreedNoDayHint)</p>" + all[0]
            + parts.more(Wording.Desk.moreAgreements, others, all.dropFirst().joined())
    }
}
