# ruff: noqa: E501
"""Page furniture: what stands on a news page and is not the report. Found by its wording, line by line.

Precision first: a line goes only when all of it is furniture. A heading such as "Related articles" takes the list under it along, up to the
first line that reads like prose; a comment form takes the rest of its form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from verbale.articles.dates import DATE, TIME

Range = tuple[int, int]

_SOCIAL = (
    r"(?:facebook|twitter|x|linked\s?in|whats\s?app|e-?mail|pinterest|reddit|telegram|print|copy\s+(?:the\s+)?link|link|flipboard|tumblr|instagram|"
    r"messenger|threads|bluesky|mastodon|pocket|line|snapchat|youtube|tik\s?tok|google\s?(?:\+|plus|news)|sms|more|save|share|tweet|bookmark|comments?|rss|"
    r"wechat|weibo|viber|skype)"
)
_LINES = (
    # Comment forms and counters
    r"leave\s+(?:a|your)\s+(?:reply|comment)(?:\s+cancel\s+reply)?",
    r"(?:cancel|post|add|join|view|show|hide|load|write|submit|read)(?:\s+(?:a|the|all|your|more|\d[\d,]*))?\s+(?:reply|replies|comments?|conversation|discussion)(?:\s*\(\d+\))?",
    r"your\s+e-?mail\s+address\s+will\s+not\s+be\s+published\.?(?:\s*required\s+fields\s+are\s+marked\s*\*?)?",
    r"required\s+fields\s+are\s+marked\s*\*?",
    r"save\s+my\s+name,?\s+e-?mail.{0,60}next\s+time\s+i\s+comment\.?",
    r"notify\s+me\s+of\s+(?:new|follow-?up)\s+(?:posts|comments).{0,40}",
    r"(?:\d[\d,]*|no)\s+(?:comments?|replies|shares?|views|likes|retweets)", r"comments?\s*(?:\(\d*\)|:|\*|\d+)?", r"(?:name|e-?mail|website)\s*\*",
    r"this\s+site\s+uses\s+akismet.{0,120}", r"you\s+must\s+be\s+(?:logged|signed)\s+in\s+to\s+(?:post|leave|comment).{0,40}",
    r"(?:log|sign)\s+in(?:\s+or\s+(?:register|sign\s+up|create\s+an\s+account))?(?:\s+to\s+(?:comment|post|continue|read).{0,40})?\.?",
    r"comments\s+(?:are|have\s+been)\s+(?:closed|disabled|off)\.?.{0,40}", r"be\s+the\s+first\s+to\s+comment\.?",
    # Sharing
    rf"(?:share|tweet|print|save|e-?mail|follow|copy\s+link)(?:\s+(?:this|on|via|by|with|to|the|article|story|post|page|news|friends|us|{_SOCIAL}))*\s*[:!.]?",
    rf"{_SOCIAL}(?:\s*[,|•·/]?\s*(?:and\s+|on\s+|via\s+)?{_SOCIAL}){{1,14}}",
    r"click\s+(?:here\s+)?to\s+(?:share|e-?mail|print|tweet|copy|expand|enlarge|play).{0,80}", r"(?:link|url)\s+copied.{0,20}",
    r"click\s+(?:here|on\s+the\s+link)\s+(?:to|for)\s+(?:read|see|watch|view|subscribe|sign\s+up|download|get|more).{0,120}",
    r"read\s+the\s+(?:rest|full\s+(?:story|article|report|text|interview)|whole\s+(?:story|article))(?:\s+of\s+(?:the|this)\s+(?:story|article))?(?:\s+here|\s+at.{0,50})?\s*[.:…»>]*",
    # Cookies and consent
    r"(?:we|this\s+(?:web)?site|our\s+(?:web)?site)\s+(?:and\s+our\s+partners\s+)?uses?\s+cookies(?:[.,;]|\s*$|\s+(?:and|to|on|for|in|so|that|which|necessary)\b).{0,400}",
    r"by\s+(?:continuing\s+to\s+(?:use|browse)|using)\s+(?:this|our)\s+(?:web)?site.{0,250}", r"(?:accept|reject|manage|allow)(?:\s+all)?\s+(?:cookies|preferences)(?:\s+settings)?",
    r"to\s+(?:view|see|watch|display)\s+this\s+(?:video|content|embed).{0,40}(?:javascript|cookies|consent|browser).{0,160}",
    r"(?:please\s+)?(?:enable|turn\s+on)\s+(?:javascript|cookies).{0,160}", r"(?:cookie|privacy)\s+(?:policy|notice|settings|preferences)",
    # Links to other pieces
    r"(?:also\s+)?(?:read|see|watch|listen|view|continue\s+reading)(?:\s+(?:more|also|next|on|now|the\s+video|live))?\s*(?:[:>»|→]|[-–—]\s)\s*\S.{0,200}",
    r"(?:read|see|find\s+out|learn)\s+more\s*[.:…>»→]*", r"(?:read|see)\s+more\s+(?:about|on|from|stories|news|coverage)\b[^.!?]{0,80}\.?", r"read\s+(?:also|next)\b[^.!?]{0,160}",
    r"(?:related|recommended|more\s+to\s+read|more\s+on\s+this(?:\s+story)?|don['’]t\s+miss|must[-\s]read|explainer|in\s+case\s+you\s+missed\s+it|you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested\s+in)|also\s+read|see\s+also)\s*[:|»>]\s*\S.{0,200}",
    r"(?:story|article)\s+continue[sd]\s+(?:below|after).{0,60}", r"continue\s+reading(?:\s+(?:below|the\s+main\s+story|here))?\.?", r"(?:scroll\s+down|skip)\s+(?:to|for|past)\b.{0,60}",
    r"back\s+to\s+top", r"jump\s+to\s+(?:comments|content|navigation)", r"\[?\s*\(?\s*(?:watch|photos?|video|read|see|poll|gallery|pictures|listen|related|quiz|also)\s*:[^()\n]{3,120}\)\s*\]?",
    r"(?:image|photo|picture|video)\s+(?:gallery|slideshow)\b.{0,60}", r"view\s+(?:gallery|image|photos?|slideshow|comments)\b.{0,40}", r"(?:play|watch)\s+(?:video|now|live)\b.{0,20}",
    r"(?:previous|next)\s+(?:article|story|post|page|slide)\b.{0,20}", r"show\s+(?:more|less|all|caption)", r"hide\s+caption", r"toggle\s+caption", r"enlarge\s+(?:this\s+)?image", r"open\s+image\s+modal",
    # Advertising, newsletters and subscriptions
    r"[-–—*\s]*(?:advertise?ment|advertising|sponsored(?:\s+content)?|ad|promoted(?:\s+stories)?|paid\s+content|publicité)(?:\s*[-–—:]\s*(?:continue|scroll|story|article).{0,60})?[-–—*\s]*", r"report\s+this\s+ad",
    r"(?:please\s+)?(?:sign\s+up|subscribe|register)(?:\s+(?:here|now|today|free))?\s+(?:for|to|here|now|today)\b.{0,80}\b(?:newsletters?|e-?mails?|alerts?|inbox|updates?|briefing|podcast|channel|app|digital|offer|edition|magazine|access|bulletin|feed|feeds|service|youtube)\b.{0,160}",
    r"(?:sign\s+up|subscribe|log\s+in|register|donate|join\s+(?:us|now|today)|subscribe\s+now)(?:\s+(?:now|today|here|free|for\s+free))?\s*[.!»>]*",
    r"(?:get|receive)\s+(?:the\s+|our\s+|all\s+)?(?:latest|top|best|daily|breaking|morning|more)\b.{0,100}\b(?:inbox|newsletters?|e-?mails?|alerts?|delivered|app)\b.{0,100}",
    r"(?:enter|type)\s+your\s+e-?mail.{0,100}", r"(?:thank\s+you|thanks)\s+for\s+(?:subscribing|signing\s+up|your\s+subscription).{0,80}", r"by\s+(?:signing\s+up|subscribing|clicking|submitting|registering),?\s.{0,240}",
    r"(?:your|our|the|daily|weekly|free|email)\s+newsletters?", r"newsletters?(?:\s+(?:sign[-\s]?up|promo.{0,40}))?", r"download\s+(?:the|our)\b.{0,60}\bapp\b.{0,80}",
    r"(?:support|help)\s+(?:us|our\s+(?:work|journalism)|independent\s+journalism)\b.{0,120}", r"already\s+(?:a\s+subscriber|have\s+an\s+account)\b.{0,40}", r"this\s+(?:article|content|story)\s+is\s+(?:for|available\s+to|only\s+available)\b.{0,40}subscribers.{0,80}",
    # Following
    r"(?:please\s+)?(?:follow|like|join|find|connect\s+with|add|watch|contact|tweet|e-?mail|reach|catch)\s+(?:us|me|the\s+author|our|him|her|them|[A-Z@][\w.'’@-]+(?:\s+[A-Z@][\w.'’@-]+){0,4})(?:\s+(?:news|page|channel))?\s+(?:on|at|via|in)\s+(?:our\s+)?(?:facebook|twitter|x|instagram|youtube|linkedin|telegram|whatsapp|tik\s?tok|google|threads|bluesky|social|@|\S+@\S+\.\w+).{0,160}",
    r"(?:twitter|facebook|instagram|e-?mail|x)\s*:\s*@?[\w.@/:-]{2,60}", r"@\w{2,30}", r"follow\s+@\w+.{0,40}", r"(?:https?://|www\.)\S+", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
    # Rights and credits
    r"(?:©|\(c\)|copyright\b)(?!\s+(?:law|act|infring|office|claim|case|term|holders?\b|owners?\b|protect|reform|rules|lawsuit|notice\s+to)).{0,300}", r"all\s+rights\s+reserved\.?(?:.{0,200})",
    r"(?:this\s+(?:material|article|content|story))\s+may\s+not\s+be\s+(?:published|reproduced|copied).{0,200}", r"(?:terms\s+(?:of\s+(?:use|service)|and\s+conditions)|about\s+us|contact\s+us|privacy|site\s?map|faq|home)(?:\s*[|•·]\s*.{0,100})?",
    r"(?:file\s+)?(?:photo|image|picture|photograph|illustration|graphic|cover\s+photo|photo\s+illustration|featured\s+image|main\s+image|pic)s?(?:\s+(?:credits?|source|courtesy(?:\s+of)?|by|from|via|caption))?\s*[:©]\s*\S.{0,500}",
    r"(?:credit|caption|image\s+(?:copyright|caption|source)|media\s+caption|photo\s+by|photos\s+by|video\s+by|picture\s+by|getty\s+images|courtesy\s+photo)\b\s*[:/|©-]?\s*.{0,300}",
    r"(?:reuters|ap|afp|getty(?:\s+images)?|epa|pa|istock|shutterstock|alamy|file)\s*(?:photo|images?|/\s*[\w .’'-]{2,60}|file\s+photo)(?:\s*[/|]\s*.{0,60})?", r"file\s+photo\b.{0,200}",
    r"\[?\(?(?:photo|image|picture|video|screenshot|credit|illustration)s?\s*(?:by|:|credit|courtesy|via)\s[^\n]{2,200}[)\]]", r"\[(?:file|getty|reuters|ap|afp|photo|image|video|courtesy)\b[^\]\n]{0,100}\]",
    # Odds and ends of a page
    r"(?:tags?|topics?|categor(?:y|ies)|filed\s+under|keywords|sections?|labels|posted\s+in|more\s+(?:about|on|from))\s*:\s*.{1,250}", r"(?:est(?:imated)?\.?\s+)?(?:reading\s+time\s*:?\s*)?\d{1,2}\s*[-\s]?min(?:ute)?s?(?:\s+read)?\.?",
    r"(?:listen\s+to\s+this\s+article|text\s+size|font\s+size|text\s+to\s+speech|audio\s+version|this\s+article\s+is\s+more\s+than\s+\d+\s+(?:year|month)s?\s+old)\b.{0,80}", r"(?:breaking|live|exclusive|video|audio|gallery|watch|listen|loading|close|menu|search|skip\s+to\s+(?:main\s+)?content)\s*(?:\.{2,}|…)?",
    r"skip\s+(?:to|in)\s.{0,40}", r"(?:do\s+you\s+have|got)\s+a\s+(?:story|news\s+tip|tip)\b.{0,200}", r"(?:report|suggest)\s+(?:a\s+)?(?:correction|typo|an?\s+error)\b.{0,60}", r"javascript\s+is\s+(?:disabled|required).{0,100}",
    r"manage\s+(?:consent|cookies|(?:my\s+)?preferences|privacy\s+settings)", r"(?:accept|reject|allow|decline|deny)\s+all", r"(?:your\s+)?(?:privacy|ad|cookie)\s+choices",
    r"do\s+not\s+sell(?:\s+or\s+share)?\s+my\s+(?:personal\s+)?(?:information|data|info)", r"i\s+(?:agree\s+to|accept|have\s+read)\s+the\s+(?:terms|privacy|conditions)\b.{0,80}", r"(?:link\s+)?copied(?:\s+to\s+(?:the\s+)?clipboard)?\s*!?", r"bookmark(?:\s+this)?",
    r"e-?mail\s+(?:this|the)\s+(?:article|story|page|link|post)?\s*(?:to\s+a\s+(?:friend|colleague))?", r"go\s+(?:back\s+)?to\s+(?:the\s+)?home\s?page", r"list\s+(?:of\s+\d+\s+items?|\d+\s+of\s+\d+)|end\s+of\s+list",
    r"what\s+do\s+you\s+think\?\s+(?:let\s+us\s+know|tell\s+us|share|join|have\s+your|leave|comment)\b.{0,100}", r"(?:let\s+us\s+know|tell\s+us(?:\s+what\s+you\s+think)?|have\s+your\s+say)\s+in\s+the\s+comments.{0,60}", r"have\s+a\s+(?:news\s+)?(?:story|tip)(?:\s+(?:to\s+share|for\s+us))?\?.{0,160}",
    r"add\s+.{2,60}\s+as\s+(?:a|your)\s+(?:preferred|trusted)\s+source(?:\s+on\s+google)?\.?", r"[(\[]?(?:additional\s+)?reporting\s+by\s[^\n]{2,200}[;.,]\s*(?:(?:additional\s+)?reporting|writing|editing|compiled|edited|written)\s+by\s[^\n]{2,150}", r"[(\[](?:reporting|writing|editing)\s+by\s[^()\n]{2,150}[)\]]",
    r"our\s+standards\s*:\s*.{3,80}", r"(?:(?:first\s+)?published|posted|(?:last\s+)?updated)\s*:?\s+(?:an?|\d+)\s*(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago",
    r"[*=_~#–—•·.\s-]{3,}",
)  # fmt: skip
_CREDITED = re.compile(
    r".{10,400}(?:"
    r"[(\[](?:(?:file\s+)?photo|image|picture|credit|getty|reuters|ap|afp|file)\s*(?:photo|images)?\s*(?:by|:|credit|courtesy|/|via|from)\s?[^()\[\]\n]{2,100}[)\]]\.?"
    r"|[(|\[/—–-]\s*(?:getty\s+images|ap\s+photo|associated\s+press\s+photo|pa\s+images|shutterstock|alamy|istock)(?:\s*/\s*[^()\n]{2,50})?\s*[)\]]?"
    r"|[(\[][^()\[\]/\n]{2,60}/\s?(?:reuters|afp|epa|pa|ap)(?:\s*/\s*[^()\n]{2,50})?[)\]]"
    r"|\bREUTERS/[A-Z][\w .’'-]{2,50}(?:/File\s+Photo)?)",
    re.IGNORECASE,
)
_SENTENCE_BREAK = re.compile(r"[a-z0-9)][.!?][\"”’]*\s+[“‘\"A-Z]")
_CAPTION_SENTENCES = 2
_CUE = re.compile(
    r"\b(?:said|says|told|tells|(?<!be )(?<!are )asked|asks|according\s+to|added|adds|argued|argues|warned|warns|insisted|insists|denied|denies|"
    r"replied|claimed|claims|announced|wrote|writes)\b", re.IGNORECASE
)  # fmt: skip
_CUE_INSERTED = re.compile(r"[,”\"’]\s+(?:\w+\s+)?(?:said|says|asked|asks|told|added|wrote)\b", re.IGNORECASE)
_LABEL = re.compile(r"\w[\w\s’']{0,40}[:|»>→]\s")
_PICTURE = re.compile(
    r"\W*(?:file\b|photo|image|picture|illustration|graphic|cover\s+photo|featured|main\s+image|pic\b|credit|caption|media\s+caption|video\s+by|getty)",
    re.IGNORECASE,
)
_LINE = re.compile("|".join(f"(?:{pattern})" for pattern in _LINES), re.IGNORECASE)
_LONGEST = 620

_LIST_HEAD = re.compile(
    r"(?:related(?:\s+(?:articles?|stories|story|news|topics?|posts?|content|coverage|links?|reading|items|video|videos|tags))?|(?:read|up)\s+next|you\s+(?:may|might)\s+(?:also\s+)?"
    r"(?:like|be\s+interested\s+in)|recommended(?:\s+(?:for\s+you|stories|articles|reading))?|trending(?:\s+(?:now|stories|articles))?|most\s+(?:read|popular|viewed|commented|shared)(?:\s+(?:in|on|stories|articles).{0,30})?|"
    r"more\s+(?:stories|news|articles|coverage|headlines)(?:\s+(?:from|on|about|by|like\s+this).{0,40})?|more\s+(?:from|on|in)\s+[^.!?]{2,60}|latest\s+(?:news|stories|headlines|articles)|top\s+stories|editors?['’]?s?\s+picks?|also\s+(?:read|see|on\s+.{2,40})|see\s+also|further\s+reading|"
    r"what\s+to\s+read\s+next|from\s+(?:around\s+)?the\s+web|in\s+this\s+(?:article|story)|popular\s+(?:stories|posts|articles|now)|don['’]t\s+miss|tags|topics|filed\s+under|explore\s+more|share\s+this(?:\s+(?:story|article|post|page))?)\s*[:»>…]*",
    re.IGNORECASE,
)  # fmt: skip
_FORM_HEAD = re.compile(
    r"(?:leave\s+(?:a|your)\s+(?:reply|comment)(?:\s+cancel\s+reply)?|post\s+a\s+comment|add\s+(?:a|your)\s+comment|comments?(?:\s*\(\d+\))?|\d+\s+comments?)\s*:?",
    re.IGNORECASE,
)
_FORM_LINE = re.compile(
    r"(?:.{0,20}(?:e-?mail|name|website|comment|reply|captcha|submit|required|url|cookie|browser|log\s?in|logged|sign\s?in|register|akismet|robot)\b.{0,120}|[Δ*\d\s+=?.,-]{1,20})",
    re.IGNORECASE | re.DOTALL,
)
_INLINE_TAIL = re.compile(
    r"(?:\bLeave\s+a\s+(?:Reply|Comment)\s+(?:Cancel\s+reply\s+)?)?\bYour\s+e-?mail\s+address\s+will\s+not\s+be\s+published\.?(?:\s*Required\s+fields\s+are\s+marked\s*\*?)?[^.“”\"]{0,200}\Z",
    re.IGNORECASE,
)
_PROSE_END = re.compile(r"[.!?…][\"”’')\]]*$")
_LIST_MOST = 30
_COMMENT_LINES = 12
_COMMENTER = re.compile(
    r"[^\n.!?:]{2,50}\s(?:says|said|wrote|writes)\s*:?|\S{2,40}\s+says\s*:", re.IGNORECASE
)
_COMMENT_TIME = re.compile(
    rf"(?:on\s+)?{DATE}{TIME}|(?:an?|\d+)\s+(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?)\s+ago", re.IGNORECASE
)  # fmt: skip
_REPLY = re.compile(r"reply|report|flag|like|\d+\s+repl(?:y|ies)", re.IGNORECASE)


def find_lines(text: str) -> Iterator[Range]:
    """The half-open range of each line of ``text``, without its line feed."""
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def find_furniture(text: str, *, title: str | None = None) -> list[Range]:
    """The half-open ranges of ``text`` that are page furniture: whole lines, ascending and apart, white space around them left out.

    A line that equals ``title`` is never furniture.
    """
    lines = [(start, end) for start, end in find_lines(text) if text[start:end].strip()]
    found: list[Range] = []
    index = 0
    while index < len(lines):
        taken = _furniture_at(text, lines, index, title)
        found += [_trimmed(text, *lines[at]) for at in range(index, index + taken)]
        if not taken:
            tail = _INLINE_TAIL.search(text, max(lines[index][0], lines[index][1] - 600), lines[index][1])
            if tail and index == len(lines) - 1:
                found.append(_trimmed(text, tail.start(), lines[index][1]))
        index += taken or 1
    return found


def is_furniture(line: str) -> bool:
    """Whether a whole line, white space around it left out, is page furniture by its own wording."""
    line = line.strip()
    if len(line) > _LONGEST or _reports(line):
        return False
    return bool(_LINE.fullmatch(line)) or _is_caption(line)


def _reports(line: str) -> bool:
    """Whether a line tells what somebody said, in a sentence: such a line is the report's, whatever it begins with, save under a picture."""
    if _PICTURE.match(line) or _CREDITED.fullmatch(line):
        return False
    if _PROSE_END.search(line):
        return bool(_CUE.search(line))
    return bool(_CUE_INSERTED.search(line)) and not _LABEL.match(line)


def _is_caption(line: str) -> bool:
    """Whether a line ends in a photographer's credit and is no longer than a caption: a paragraph of the report may end in one too."""
    return bool(_CREDITED.fullmatch(line)) and len(_SENTENCE_BREAK.findall(line)) <= _CAPTION_SENTENCES


def _furniture_at(text: str, lines: list[Range], index: int, title: str | None) -> int:
    """How many lines from ``index`` on are one piece of furniture; 0 for none."""
    line = text[slice(*lines[index])].strip()
    if title is not None and line == title:
        return 0
    if _FORM_HEAD.fullmatch(line):
        if _is_discussion(text, lines[index + 1 :]):
            return len(lines) - index
        form = _count(_following(text, lines, index), _is_form_line)
        if form or is_furniture(line):
            return 1 + form
    if index and len(line) <= 80 and _LIST_HEAD.fullmatch(line) and not _reports(line):
        return 1 + _count(_following(text, lines, index), _is_list_line)
    return 1 if is_furniture(line) else 0


def _is_discussion(text: str, lines: list[Range]) -> bool:
    """Whether readers' comments begin right here: a name with "says:", or a time, and soon a link to reply."""
    first = [text[slice(*place)].strip() for place in lines[:_COMMENT_LINES]]
    named = any(_COMMENTER.fullmatch(line) for line in first[:3])
    dated = any(_COMMENT_TIME.fullmatch(line) for line in first[:4])
    replied = any(_REPLY.fullmatch(line) for line in first)
    return (named and (dated or replied)) or (dated and replied)


def _following(text: str, lines: list[Range], index: int) -> list[str]:
    return [text[slice(*place)].strip() for place in lines[index + 1 : index + 1 + _LIST_MOST]]


def _count(lines: list[str], test: Callable[[str], bool]) -> int:
    for index, line in enumerate(lines):
        if not test(line):
            return index
    return len(lines)


def _is_form_line(line: str) -> bool:
    return (
        len(line) <= 220 and not _reports(line) and (is_furniture(line) or bool(_FORM_LINE.fullmatch(line)))
    )


def _is_list_line(line: str) -> bool:
    return len(line) <= 160 and (is_furniture(line) or not _PROSE_END.search(line))


def _trimmed(text: str, start: int, end: int) -> Range:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
