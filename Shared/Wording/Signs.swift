package import CaseModel

/// What is seen in a cooperation at each step, said about the cooperation and never about the person.
///
/// In words of our own. Source: 001, the red and the yellow step.
extension Wording {
    /// One thing seen, as a line that can be ticked.
    package static func sentence(for sign: CooperationSign) -> String {
        switch sign {
        case .agreementsNotKept: "Aftaler bliver ikke holdt, eller de bliver lavet om, uden at vi får besked."
        case .wrongOrMinuteInformation:
            "Vi får flere gange oplysninger, der ikke passer, eller som er meget detaljerede."
        case .control: "Vi bliver holdt nøje op på hver regel og spurgt ud om, hvad der gives og hvorfor."
        case .threatensWithPublicity:
            "Pressen, borgmesteren eller de sociale medier bliver nævnt som pres eller kontaktet undervejs."
        case .recurringComplaints: "Der kommer den ene klage eller anmodning om aktindsigt efter den anden."
        case .persistentDemands:
            "Krav og mails bliver ved at komme, det er svært at få ordet, og ønskerne er langt fra det mulige."
        case .aggressiveBehaviour: "Tonen bliver vred, eller følelserne fylder meget."
        case .otherViewOfReality: "Vi og borgeren ser meget forskelligt på, hvad der er sket."
        case .playsStaffOff: "Det, én af os har sagt, bliver brugt imod en anden."
        case .criticism: "Der er kommet en klage, en beklagelse eller kritik, mundtligt eller skriftligt."
        case .dissatisfaction: "Der er utilfredshed med den hjælp eller service, vi giver."
        case .burdeningDisagreement: "En uenighed fylder hos medarbejderen, måske også efter arbejdstid."
        case .unclearDialogue: "Vi taler forbi hinanden om rammer, regler, faglige vurderinger eller aftaler."
        }
    }
}
