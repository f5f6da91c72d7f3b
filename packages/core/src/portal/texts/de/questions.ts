import type { questions as en } from '../en/questions.ts';
import type { Same } from '../say.ts';

export const questions: Same<typeof en> = {
  'questions.title.one': 'Eine Frage an Sie',
  'questions.title.other': '{count} Fragen an Sie',
  'questions.titleOthers': 'Eine Frage an {name}',
  'questions.titleOthersMany': '{count} Fragen an {name}',
  'questions.by': '{author} von {vendor} möchte das gern wissen.',
  'questions.until': 'Bitte antworten Sie bis {day}.',
  'questions.late': 'Wir hatten bis {day} darauf gehofft; es hilft immer noch.',
  'questions.anybody': 'Wenn Sie es wissen, können Sie auch selbst antworten.',
  'questions.answer': 'Ihre Antwort',
  'questions.hint': 'Wenn Sie es nicht wissen, schreiben Sie das: Auch das hilft.',
  'questions.send': 'Antwort senden',
  'questions.sendMany': 'Antworten senden',
  'questions.sent': 'Danke, das hilft. Ihre Antwort steht unten.',
  'questions.missing': 'Bitte schreiben Sie hier etwas. „Weiß ich nicht“ ist auch eine Antwort.',
  'questions.tooLong':
    'Das ist zu lang. Bitte sagen Sie es kürzer, oder schicken Sie den Rest als Nachricht.',
  'questions.gone':
    'Jemand war schneller, oder die Frage hat sich erledigt. Was Sie geschrieben haben, steht unten.',
  'questions.refused':
    'Das ließ sich nicht senden. Was Sie geschrieben haben, steht unten: Bitte versuchen Sie es noch einmal.',
  'next.questions.one': 'Eine Frage beantworten',
  'next.questions.other': 'Fragen in {count} Nachrichten beantworten',
  'next.questions.what': 'Ihr Team bei {vendor} kommt sonst nicht weiter.',
  'next.questions.go': 'Antworten',
};
