package import CaseModel

/// A message to a colleague: that something waits, never what it is about. The words stand in Genklang, behind sign-in.
package struct StaffMessage: Codable, Hashable, Sendable {
    /// A list of the reader's own, by the path it has among the pages.
    package enum Place: String, Codable, Hashable, Sendable {
        /// Mine opkald, with what else waits.
        case mine = ""
        /// Holdet, with the calls of those one leads.
        case team = "holdet"
        /// Trivsel.
        case care = "trivsel"
    }

    /// Says nothing but the kind; no name, no number, no case (SOURCES.md, personal data).
    package let subject: String
    package let paragraphs: [String]
    /// An hour for the calendar that goes with it.
    package let invitation: Invitation?
    /// Where much that waits stands together; absent where the message is about one thing, which has a page of its own.
    package let place: Place?
    /// That page's whole address; absent where nobody has said where Genklang is met.
    package private(set) var link: String?

    package init(
        subject: String, paragraphs: [String], invitation: Invitation? = nil, place: Place? = nil
    ) {
        self.subject = subject
        self.paragraphs = paragraphs
        self.invitation = invitation
        self.place = place
    }

    /// The same message with an hour for the calendar.
    package func inviting(to invitation: Invitation) -> StaffMessage {
        StaffMessage(subject: subject, paragraphs: paragraphs, invitation: invitation, place: place)
    }

    /// The same message, and why it comes to whoever reads it: nobody is left to ring.
    package var withoutCaller: StaffMessage {
        let why = "Den, der skulle ringe, er her ikke længere. Giv opkaldet til en anden, eller ring selv."
        return StaffMessage(
            subject: subject, paragraphs: [paragraphs[0], why] + paragraphs.dropFirst(), invitation: invitation,
            place: place)
    }

    /// The same message with a way to its list. The address is that of the list alone: nobody and no case stands in it.
    ///
    /// - Parameter page: where the pages are met, without a path; empty where nobody has said.
    package func opened(at page: String) -> StaffMessage {
        guard let place, !page.isEmpty else { return self }
        var opened = self
        opened.link = "\(page)/\(place.rawValue)"
        return opened
    }
}

extension Wording {
    /// What the way to a list is called in a message.
    package static let openList = "Åbn Genklang"

    /// A call is owed, one message a stage (R-036).
    ///
    /// - Parameter reason: why, where it is another than usual; a call before a change is of no use after it.
    package static func ping(
        _ stage: PingStage, about case: CaseID, due: Timestamp, reason: CallReason? = nil
    ) -> StaffMessage {
        if reason == .beforeChange { return pingBeforeChange(stage, about: `case`, due: due) }
        let limit = latest(before: due)
        let (subject, text) =
            switch stage {
            case .owed: ("et opkald venter på dig", "En borger skal ringes op senest \(limit).")
            case .wished:
                (
                    "nu passer det borgeren at blive ringet op",
                    "En borger har bedt om at blive ringet op nu. Det skal ske senest \(limit)."
                )
            case .nearTarget:
                (
                    "et opkald er tæt på sit mål",
                    "En borger venter på at blive ringet op, helst snart og senest \(limit)."
                )
            case .nearLimit:
                (
                    "fristen for et opkald er tæt på",
                    "En borger skal ringes op senest \(limit), og ingen har talt med borgeren endnu."
                )
            case .missed:
                (
                    "fristen for et opkald er overskredet",
                    "En borger skulle have været ringet op senest \(limit), og ingen har talt med borgeren endnu. "
                        + "Aftal, hvem der ringer nu."
                )
            case .stillMissed:
                (
                    "et opkald er stadig ikke nået",
                    "En borger skulle have været ringet op senest \(limit) og venter stadig. "
                        + "Sørg for, at nogen ringer i dag."
                )
            case .longMissed:
                (
                    "en borger har ventet på et opkald i flere dage",
                    "En borger skulle have været ringet op senest \(limit) og venter stadig, selv om lederne har fået besked. "
                        + "Sørg for, at nogen ringer nu."
                )
            }
        return StaffMessage(subject: "Genklang: \(subject)", paragraphs: [text, lookUp(`case`)])
    }

    /// A call is somebody else's from now on (R-036). Who gave it on, and about whom, stands in Genklang.
    package static func moved(about case: CaseID, due: Timestamp, at now: Timestamp) -> StaffMessage {
        let text =
            now < due
            ? "Et opkald er givet til dig. Borgeren skal ringes op senest \(latest(before: due))."
            : "Et opkald er givet til dig. Borgeren skulle have været ringet op senest \(latest(before: due)). Ring nu."
        return StaffMessage(subject: "Genklang: et opkald er givet til dig", paragraphs: [text, lookUp(`case`)])
    }

    /// Somebody is to be looked after (R-137); who it is stands in Genklang.
    package static func prompt(
        _ kind: PromptKind, _ stage: PromptStage, by: Timestamp, isAnew: Bool = false
    ) -> StaffMessage {
        let what =
            switch kind {
            case .oneToOne: "at tilbyde en 1:1-samtale"
            case .task: "at tage \(stage == .escalated ? "sig" : "dig") af en opgave under Trivsel"
            }
        let (subject, text) =
            switch stage {
            case .first where isAnew:
                (
                    "en opgave venter på dig som leder",
                    "Du er igen bedt om \(what) senest \(latest(before: by)). En tid, som Genklang har foreslået før, "
                        + "gælder ikke længere."
                )
            case .first: ("en opgave til dig som leder", "Du er bedt om \(what) senest \(latest(before: by)).")
            case .reminder:
                (
                    "en opgave venter på dig som leder",
                    "Du er bedt om \(what). Der mangler svar på, hvad der er blevet af det. "
                        + "Skriv det senest \(latest(before: by))."
                )
            case .escalated:
                (
                    "en opgave er givet videre til dig",
                    "En leder hos dig er bedt om \(what), og der mangler svar på, hvad der er blevet af det. "
                        + "Tag dig af det senest \(latest(before: by))."
                )
            }
        return StaffMessage(
            subject: "Genklang: \(subject)",
            paragraphs: [text, "Åbn Genklang, og se under Trivsel, hvem det gælder."])
    }

    /// Much waits for a leader at once: how much, and by when the first of it is to be answered (R-137). A message that was
    /// held up names no moment that is past as one to come.
    package static func prompts(_ open: Int, by: Timestamp, at now: Timestamp) -> StaffMessage {
        let answer =
            now < by
            ? open == 1 ? "Svar senest" : "Svar på den første senest"
            : open == 1 ? "Den skulle have været besvaret senest" : "Den første skulle have været besvaret senest"
        return StaffMessage(
            subject: "Genklang: flere opgaver til dig som leder",
            paragraphs: [
                "\(open == 1 ? "1 opgave" : "\(open) opgaver") under Trivsel venter på dig. "
                    + "\(answer) \(latest(before: by)).",
                "Åbn Genklang, og se under Trivsel, hvem det gælder. Du finder selv tid til samtalerne; der er ikke "
                    + "foreslået tider i din kalender.",
            ], place: .care)
    }

    /// There is something for a colleague themself: an offer, or a wish of somebody's. Which, and whose, stands in Genklang.
    package static let careTold = StaffMessage(
        subject: "Genklang: der er noget til dig under Trivsel",
        paragraphs: ["Der er noget til dig under Trivsel.", "Åbn Genklang, og se under Trivsel, hvad det er."])

    /// A complaint has been handed over, and keeps the day it came (R-002, R-008).
    package static func handover(about case: CaseID, received: Timestamp, acknowledgeBy: Timestamp) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: en klage er givet videre til dig",
            paragraphs: [
                "Du er sat på som modtager af en klage, der skal behandles formelt. Den blev modtaget "
                    + "\(moment(received)), og frister regnes fra da.",
                "Bekræft senest \(latest(before: acknowledgeBy)), at du har taget imod den.", lookUp(`case`),
            ])
    }

    /// Nobody has said: I have it (R-008).
    package static func lateHandover(about case: CaseID) -> StaffMessage {
        StaffMessage(
            subject: "Genklang: en klage mangler en modtager",
            paragraphs: [
                "En klage er givet videre til formel behandling, og modtageren har ikke bekræftet. Bekræft, eller "
                    + "aftal, hvem der tager den.", lookUp(`case`),
            ])
    }

    static func lookUp(_ case: CaseID) -> String { "Åbn Genklang, og slå sag \(`case`) op." }
}

extension Wording {
    /// A mail to a citizen: there is a letter, and where. Nothing of what it says, about what or in which case.
    package static func nudge(from municipality: String, by channel: LetterChannel) -> StaffMessage {
        let place =
            channel == .digitalPost
            ? "Brevet ligger i din Digital Post." : "Brevet kommer med posten til din adresse om nogle dage."
        return StaffMessage(
            subject: "Der er et brev til dig fra \(municipality)",
            paragraphs: [
                "\(municipality) har sendt dig et brev.", place,
                "Vi skriver aldrig om din sag i en mail, og vi beder dig aldrig om oplysninger her. Du kan ikke svare på mailen.",
            ])
    }
}
