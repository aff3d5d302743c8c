#!/usr/bin/env python3
"""Makes the sample files again: synthetic people in every dialect, charset, separator and fault that is worth having.

Run it in this folder. What each file must give (.json, .warnings) is not made here: see README.md.
"""
import csv
import io
import os
import re
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
TELEPHONE = re.compile("telefon|fax|pager|rückm|télé(ph|copie)|tél|rappel|récepteur|radiot|isdn|rnis|電話|傳真|呼叫器|代表線", re.IGNORECASE)
STAMP = (2026, 1, 1, 0, 0, 0)


def save(name, data):
    with open(os.path.join(HERE, name), "wb") as file:
        file.write(data)


def table(header, *rows, sep=",", eol="\r\n"):
    """Rows are dicts by column or lists; a header is a list of columns."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=sep, lineterminator=eol)
    writer.writerow(header)
    for row in rows:
        writer.writerow([row.get(name, "") for name in header] if isinstance(row, dict) else row)
    return text.getvalue()


GOOGLE_NEW = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,"
    "Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
    "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,"
    "Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,"
    "Relation 1 - Label,Relation 1 - Value,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,"
    "Custom Field 1 - Label,Custom Field 1 - Value").split(",")

GOOGLE_OLD = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,"
    "Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,"
    "Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,"
    "E-mail 1 - Type,E-mail 1 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Phone 1 - Type,Phone 1 - Value,"
    "Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
    "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,"
    "Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description").split(",")

ENGLISH_ADDRESS = "Street,Street 2,Street 3,City,State,Postal Code,Country/Region".split(",")
OUTLOOK_EN = (
    "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title".split(",")
    + [f"{kind} {part}" for kind in ("Business", "Home", "Other") for part in ENGLISH_ADDRESS]
    + (
        "Assistant's Phone,Business Fax,Business Phone,Business Phone 2,Callback,Car Phone,Company Main Phone,Home Fax,"
        "Home Phone,Home Phone 2,ISDN,Mobile Phone,Other Fax,Other Phone,Pager,Primary Phone,Radio Phone,TTY/TDD Phone,"
        "Telex,Account,Anniversary,Assistant's Name,Billing Information,Birthday,Business Address PO Box,Categories,"
        "Children,Company Yomi,Directory Server,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,"
        "E-mail 2 Type,E-mail 2 Display Name,E-mail 3 Address,E-mail 3 Type,E-mail 3 Display Name,Gender,Given Yomi,"
        "Government ID Number,Hobby,Home Address PO Box,Initials,Internet Free Busy,Keywords,Language,Location,"
        "Manager's Name,Mileage,Notes,Office Location,Organizational ID Number,Other Address PO Box,Priority,Private,"
        "Profession,Referred By,Sensitivity,Spouse,Surname Yomi,User 1,User 2,User 3,User 4,Web Page").split(","))

OUTLOOK_COM = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,"
    "E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,"
    "Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,"
    "IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,"
    "Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,"
    "Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Personal Web Page,Spouse,Schools,Hobby,"
    "Location,Web Page,Birthday,Anniversary,Notes").split(",")

CHINESE_ADDRESS = "街道,街道 2,街道 3,市/县,省/市/自治区,邮政编码,国家/地区".split(",")
OUTLOOK_ZH = (
    "英文称谓,名,中间名,姓,中文称谓,单位,部门,职务".split(",")
    + [f"{kind} {part}" for kind in ("商务地址", "住宅地址", "其他地址") for part in CHINESE_ADDRESS]
    + (
        "助理的电话,商务传真,商务电话,商务电话 2,回电话,车载电话,单位主要电话,住宅传真,住宅电话,住宅电话 2,ISDN,移动电话,其他传真,其他电话,寻呼机,主要电话,"
        "无绳电话,TTY/TDD 电话,电报,Internet 忙闲,办公地点,地点,电子邮件地址,电子邮件类型,电子邮件显示名称,电子邮件 2 地址,电子邮件 2 类型,电子邮件 2 显示名,"
        "电子邮件 3 地址,电子邮件 3 类型,电子邮件 3 显示名,附注,工作证号码,关键词,记帐信息,纪念日,经理姓名,类别,里程,敏感度,目录服务器,配偶,其他地址 - 邮箱,"
        "商务地址 - 邮箱,住宅地址 - 邮箱,身份证编号,生日,私有,缩写,网页,性别,业余爱好,引用者,用户 1,用户 2,用户 3,用户 4,优先级,语言,帐户,职业,助理的姓名,子女").split(","))

OUTLOOK_TW = ("名字,姓氏,公司,部門,職稱,行動電話,住家電話,商務電話,商務傳真,電子郵件地址,商務 - 街,商務 - 市/鎮,商務 - 縣市,商務 - 郵遞區號,"
              "商務 - 國家/地區,住家 - 縣/市,記事,呼叫器,代表電話,稱謂,頭銜,紀念日").split(",")

# The whole header as today's Outlook writes it.
OUTLOOK_TW_WHOLE = (
    "頭銜,名字,中間名,姓氏,稱謂,公司,部門,職稱,商務 - 街,商務 - 街 2,商務 - 街 3,商務 - 市/鎮,商務 - 縣/市,商務 - 郵遞區號,商務 - 國家/地區,住家 - 街,住家 - 街 2,"
    "住家 - 街 3,住家 - 市/鎮,住家 - 縣/市,住家 - 郵遞區號,住家 - 國家/地區,其他 - 街,其他 - 街 2,其他 - 街 3,其他 - 市/鎮,其他 - 縣/市,其他 - 郵遞區號,其他 - 國家/地區,"
    "助理電話,商務傳真,商務電話,商務電話 2,回撥電話,汽車電話,公司代表線,住家傳真,住家電話,住家電話 2,ISDN,行動電話,其他傳真,其他電話,呼叫器,代表電話,無線電話,"
    "TTY/TDD 電話,Telix,子女,介紹人,公司 ID,公司地址郵政信箱,主管名稱,生日,目錄伺服器,地點,住家地址郵政信箱,助理,私人,身份證字號,使用者 1,使用者 2,使用者 3,使用者 4,"
    "其他地址郵政信箱,性別,津貼,紀念日,記事,配偶,專業,帳戶,帳目資訊,敏感度,嗜好,電子郵件地址,電子郵件類型,電子郵件顯示名稱,電子郵件 2 地址,電子郵件 2 類型,"
    "電子郵件 2 顯示名稱,電子郵件 3 地址,電子郵件 3 類型,電子郵件 3 顯示名稱,網頁,網際網路空閒-忙碌中,語言,辦公室,優先順序,縮寫,關鍵字,類別").split(",")

OUTLOOK_DE_WHOLE = (
    "Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,Straße geschäftlich 3,Ort geschäftlich,"
    "Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Straße privat 2,Straße privat 3,Ort privat,Bundesland/Kanton privat,"
    "Postleitzahl privat,Land/Region privat,Weitere Straße,Weitere Straße 2,Weitere Straße 3,Weiterer Ort,Weiteres/r Bundesland/Kanton,Weitere Postleitzahl,"
    "Weiteres/e Land/Region,Telefon Assistent,Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Rückmeldung,Autotelefon,Telefon Firma,Fax privat,"
    "Telefon (privat),Telefon (privat 2),ISDN,Mobiltelefon,Weiteres Fax,Weiteres Telefon,Pager,Haupttelefon,Mobiltelefon 2,Telefon für Hörbehinderte,Telex,"
    "Abrechnungsinformation,Assistent(in),Benutzer 1,Benutzer 2,Benutzer 3,Benutzer 4,Beruf,Büro,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,"
    "E-Mail 2: Adresse,E-Mail 2: Typ,E-Mail 2: Angezeigter Name,E-Mail 3: Adresse,E-Mail 3: Typ,E-Mail 3: Angezeigter Name,Empfohlen von,Geburtstag,Geschlecht,"
    "Hobby,Initialen,Internet Frei/Gebucht,Jahrestag,Kategorien,Kinder,Konto,Name des/r Vorgesetzten,Notizen,Organisationsnr.,Ort,Partner,Postfach geschäftlich,"
    "Postfach privat,Priorität,Privat,Reisekilometer,Sozialversicherungsnr.,Sprache,Stichwörter,Vertraulichkeit,Verzeichnisserver,Webseite,Weiteres Postfach").split(",")

OUTLOOK_FR_WHOLE = (
    "Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Titre,Rue (bureau),Rue (bureau) 2,Rue (bureau) 3,Ville (bureau),Dép/Région (bureau),"
    "Code postal (bureau),Pays/Région (bureau),Rue (domicile),Rue (domicile) 2,Rue (domicile) 3,Ville (domicile),Dép/Région (domicile),Code postal (domicile),"
    "Pays/Région (domicile),Rue (autre),Rue (autre) 2,Rue (autre) 3,Ville (autre),Dép/Région (autre),Code postal (autre),Pays/Région (autre),"
    "Téléphone de l'assistant(e),Télécopie (bureau),Téléphone (bureau),Téléphone 2 (bureau),Rappel,Téléphone (voiture),Téléphone société,Télécopie (domicile),"
    "Téléphone (domicile),Téléphone 2 (domicile),RNIS,Tél. mobile,Télécopie (autre),Téléphone (autre),Récepteur de radiomessagerie,Téléphone principal,"
    "Radiotéléphone,Téléphone TDD/TTY,Télex,Adresse de courrier,Type de courrier,Nom complet de l'adresse de courrier,Adresse de courrier 2,Type de courrier 2,"
    "Nom complet de l'adresse de courrier 2,Adresse de courrier 3,Type de courrier 3,Nom complet de l'adresse de courrier 3,Anniversaire,"
    "Anniversaire de mariage ou fête,Autre boîte postale,B.P. professionnelle,Boîte postale du domicile,Bureau,Catégories,Compte,Conjoint(e),Critère de diffusion,"
    "Disponibilité Internet,Emplacement,Enfants,Informations facturation,Initiales,Kilométrage,Langue,Mots clés,Nom de l'assistant(e),Notes,"
    "Numéro d’identification d’administration publique,Numéro d'identification de l'organisation,Page web,Passe-temps,Priorité,Privé,Profession,Recommandé par,"
    "Responsable,Serveur d’annuaire,Sexe,Utilisateur 1,Utilisateur 2,Utilisateur 3,Utilisateur 4").split(",")


def every_column(header, told):
    """A row with something in each column: what is told, telephone numbers, and else the column's own place."""
    def cell(place, name):
        if name in told:
            return told[name]
        return f"+49 30 55500{place:02}" if TELEPHONE.search(name) else f"c{place}"
    return [cell(place, name) for place, name in enumerate(header)]


OUTLOOK_DE = ("Anrede,Vorname,Weitere Vornamen,Nachname,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,"
              "Postleitzahl geschäftlich,Land/Region geschäftlich,Telefon geschäftlich,Telefon privat,Mobiltelefon,"
              "E-Mail-Adresse,Geburtstag,Notizen,Kategorien").split(",")

THUNDERBIRD = ("First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,"
               "Fax Number,Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,"
               "Home Country,Work Address,Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,"
               "Department,Organization,Web Page 1,Web Page 2,Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,"
               "Custom 3,Custom 4,Notes").split(",")

MAIL139 = ("姓,名,常用邮箱一,常用邮箱二,常用手机一,常用手机二,常用电话一,常用传真,组名,昵称,街道(详细),家庭地址,邮政编号(详细),固话(详细),传真(详细),备注,"
           "公司名称,职务,商务手机,商务固话,商务传真,商务邮箱,公司主页,街道(商务),公司地址,邮政编码(商务),个人主页,其它主页,QQ,MSN,其它聊天工具,性别,生日").split(",")

OFFICE = "姓名,手机,电话,邮箱,部门,职务,备注".split(",")
OFFICE_ROWS = [
    ["王晓明", "13800138001", "010-62345678", "wang.xiaoming@example.cn", "销售部", "经理", "老客户"],
    ["欧阳娜", "13900139002", "021-52345678", "ouyang@example.cn", "研发部", "工程师", "周五休息"],
    ["尉迟恭", "13700137003", "", "yuchi@example.cn", "安全部", "主任", ""],
]


def google():
    ada = {"First Name": "Ada", "Middle Name": "Mae", "Last Name": "Specimen", "Name Prefix": "Dr.", "Nickname": "Addie",
           "Organization Name": "Sample Works", "Organization Title": "Engineer", "Organization Department": "Turbines",
           "Birthday": "1985-04-12", "Notes": "Met in Lisbon", "Photo": "https://example.org/ada.jpg",
           "Labels": "Climbing ::: * myContacts", "E-mail 1 - Label": "* Work", "E-mail 1 - Value": "ada@example.org",
           "Phone 1 - Label": "Mobile", "Phone 1 - Value": "+1 202-555-0101", "Address 1 - Label": "Home",
           "Address 1 - Formatted": "1 Probe St\nSampleton, OR 97001\nUS", "Address 1 - Street": "1 Probe St",
           "Address 1 - City": "Sampleton", "Address 1 - Region": "OR", "Address 1 - Postal Code": "97001",
           "Address 1 - Country": "US", "Relation 1 - Label": "Spouse", "Relation 1 - Value": "Ben Specimen",
           "Website 1 - Label": "Profile", "Website 1 - Value": "https://example.org/~ada",
           "Event 1 - Label": "Anniversary", "Event 1 - Value": "2010-06-05"}
    chen = {"First Name": "晨", "Last Name": "林", "Phone 1 - Label": "手机", "Phone 1 - Value": "+86 138 0013 8000"}
    save("google-new-utf8.csv", table(GOOGLE_NEW, ada, chen).encode())
    save("google-new-utf8-bom.csv", table(GOOGLE_NEW, chen, ada, eol="\n").encode("utf-8-sig"))
    save("google-new-several-values-in-a-cell.csv", table(GOOGLE_NEW, {
        "First Name": "Bo", "Last Name": "Plural", "E-mail 1 - Label": "Home",
        "E-mail 1 - Value": "bo@example.org ::: bo2@example.org", "Phone 1 - Label": "Work",
        "Phone 1 - Value": "+44 20 7946 0001 ::: +44 20 7946 0002 ::: +44 20 7946 0003", "Address 1 - Label": "Work",
        "Address 1 - Street": "1 First Rd ::: 2 Second Rd", "Address 1 - City": "Northton ::: Southton",
        "Website 1 - Label": "", "Website 1 - Value": "https://one.example ::: https://two.example"}).encode())
    save("google-new-labels.csv", table(
        GOOGLE_NEW, {"First Name": "Star", "Labels": "* starred ::: * myContacts ::: Book club"},
        {"First Name": "Everyone", "Labels": "* myContacts"},
        {"First Name": "Other", "Labels": "* Other Contacts"}).encode())
    save("google-new-own-labels.csv", table(GOOGLE_NEW, {
        "First Name": "Labelle", "Phone 1 - Label": "Ferienhaus Süd", "Phone 1 - Value": "+49 30 90182001",
        "Phone 2 - Label": "* Mobile", "Phone 2 - Value": "+49 151 55501234", "E-mail 1 - Label": "Chess; club",
        "E-mail 1 - Value": "chess@example.org", "Relation 1 - Label": "Godmother", "Relation 1 - Value": "Ines",
        "Event 1 - Label": "First met", "Event 1 - Value": "2001-09-08", "Custom Field 1 - Label": "Shoe size",
        "Custom Field 1 - Value": "39"}).encode())
    save("google-new-birthdays.csv", table(
        GOOGLE_NEW, *[{"First Name": f"Born{i}", "Birthday": text} for i, text in enumerate(
            ["1990-01-31", "--03-07", " --12-24", "1990", "1604-02-29", "31.12.1999", "2/29/1999", "in spring"])]).encode())
    save("google-new-notes-of-many-lines.csv", table(
        GOOGLE_NEW, {"First Name": "Wordy", "Notes": 'First line\nsays "hello",\n\nlast; line'},
        {"First Name": "After", "Phone 1 - Value": "+1 202-555-0102"}).encode())
    save("google-new-phone-only.csv", table(
        GOOGLE_NEW, {"Phone 1 - Value": "+1 202-555-0103"}, {"First Name": "only@example.org"},
        {"E-mail 1 - Value": "mail@example.org"}, {"Organization Name": "Nameless Ltd"}, {"Phone 1 - Label": "Home"}).encode())
    save("google-new-whole-name-in-first.csv", table(
        GOOGLE_NEW, {"First Name": "司马相如"}, {"First Name": "张伟"}, {"First Name": "Mary Ann"}, {"First Name": "妈妈"}).encode())
    old = {"Name": "Émile Essai", "Given Name": "Émile", "Family Name": "Essai", "Birthday": "--04-15", "Gender": "Male",
           "Notes": "Ancien voisin", "Group Membership": "* myContacts ::: Voisins", "E-mail 1 - Type": "Home",
           "E-mail 1 - Value": "emile@example.fr", "IM 1 - Type": "Other", "IM 1 - Service": "Jabber",
           "IM 1 - Value": "emile@im.example.fr", "Phone 1 - Type": "Mobile", "Phone 1 - Value": "+33 6 39 98 00 01",
           "Organization 1 - Name": "Fabrique", "Organization 1 - Title": "Chef", "Organization 1 - Department": "Bois",
           "Mileage": "12"}
    zhou = {"Name": "周小雨", "Given Name": "小雨", "Family Name": "周", "Phone 1 - Type": "Mobile", "Phone 1 - Value": "13900139000"}
    text = table(GOOGLE_OLD, old, zhou)
    save("google-old-utf16le-bom.csv", b"\xff\xfe" + text.encode("utf-16-le"))
    save("google-old-utf16le-without-bom.csv", text.encode("utf-16-le"))
    save("google-old-utf16be-bom.csv", b"\xfe\xff" + text.encode("utf-16-be"))
    save("google-old-utf16be-without-bom.csv", text.encode("utf-16-be"))
    older = [name for name in GOOGLE_OLD if name not in ("Language", "Photo")]
    save("google-old-without-language-and-photo.csv", table(older, old).encode())


def outlook():
    jurgen = {"Title": "Dr.", "First Name": "Jürgen", "Last Name": "Müster", "Company": "Beispiel GmbH", "Department": "Entwicklung",
              "Job Title": "Leiter", "Business Street": "Hauptstraße 1", "Business City": "Köln", "Business Postal Code": "50667",
              "Business Country/Region": "Deutschland", "Business Phone": "+49 221 5550100", "Business Phone 2": "+49 221 5550101",
              "Business Fax": "+49 221 5550109", "Mobile Phone": "+49 151 5550100", "Car Phone": "+49 151 5550999",
              "Birthday": "4/12/1985", "Anniversary": "0/0/00", "Categories": "Kegeln;Arbeit", "E-mail Address": "juergen@example.de",
              "E-mail Type": "SMTP", "E-mail Display Name": "Jürgen Müster (juergen@example.de)", "Gender": "Unspecified",
              "Priority": "Normal", "Private": "False", "Sensitivity": "Normal", "Spouse": "Käthe", "Notes": "Größe: groß\r\nzweite Zeile",
              "Office Location": "2. Stock", "Web Page": "https://example.de"}
    rene = {"First Name": "René", "Last Name": "Façade", "Home Street": "3, rue du Château", "Home City": "Orléans",
            "Mobile Phone": "+33 6 39 98 00 02", "Birthday": "0/0/00", "E-mail Address": "rene@example.fr"}
    save("outlook-en-windows-1252.csv", table(OUTLOOK_EN, jurgen, rene).encode("cp1252"))
    save("outlook-en-mac-roman.csv", table(OUTLOOK_EN, jurgen, rene, eol="\r").encode("mac_roman"))
    save("outlook-en-utf8-bom.csv", table(OUTLOOK_EN, jurgen, rene).encode("utf-8-sig"))
    without_yomi = [name for name in OUTLOOK_EN if "Yomi" not in name]
    save("outlook-en-without-yomi.csv", table(without_yomi, jurgen).encode("cp1252"))
    plain = [name.replace("Country/Region", "Country") for name in OUTLOOK_EN]
    save("outlook-en-country-without-region.csv", table(plain, {**jurgen, "Business Country": "Deutschland"}).encode("cp1252"))
    save("outlook-en-empty-dates.csv", table(OUTLOOK_EN, *[
        {"First Name": f"Dateless{i}", "Birthday": text} for i, text in enumerate(["0/0/00", "00/0/0", "1/1/4501", ""])]).encode("cp1252"))
    save("outlook-com-utf8.csv", table(OUTLOOK_COM, {
        "First Name": "Olive", "Last Name": "Outlook", "Nickname": "Ollie", "E-mail Address": "olive@example.com",
        "Mobile Phone": "+1 202-555-0110", "Company": "Contoso Sample", "Personal Web Page": "https://olive.example",
        "Schools": "Sample High", "Birthday": "12/24/1979", "IMAddress": "sip:olive@example.com"}).encode("utf-8-sig"))
    liu = {"名": "德华", "姓": "刘", "中文称谓": "先生", "单位": "样例贸易有限公司", "部门": "市场部", "职务": "总监", "商务地址 街道": "中山路1号",
           "商务地址 市/县": "南京市", "商务地址 省/市/自治区": "江苏省", "商务地址 邮政编码": "210000", "商务地址 国家/地区": "中国",
           "商务电话": "025-83550001", "移动电话": "13951990001", "电子邮件地址": "liu@example.cn", "电子邮件类型": "SMTP",
           "附注": "喜欢喝茶\n不打电话", "类别": "客户;南京", "生日": "1970-10-01", "纪念日": "00/0/0", "性别": "未指定",
           "敏感度": "普通", "优先级": "普通", "私有": "False", "配偶": "朱丽"}
    shangguan = {"名": "婉儿", "姓": "上官", "移动电话": "13951990002", "生日": "0/0/00", "性别": "女"}
    save("outlook-zh-cn-gb18030.csv", table(OUTLOOK_ZH, liu, shangguan).encode("gb18030"))
    save("outlook-zh-cn-utf8-bom.csv", table(OUTLOOK_ZH, liu, shangguan).encode("utf-8-sig"))
    save("outlook-zh-cn-tab-utf16le.txt", b"\xff\xfe" + table(OUTLOOK_ZH, liu, sep="\t").encode("utf-16-le"))
    old = "名字,姓氏,公司,职位,手机,公司电话,家庭电话,公司传真,公司街道,备注,头衔,后缀".split(",")
    save("outlook-zh-cn-older-wording-gb18030.csv", table(
        old, ["建国", "赵", "样例机械厂", "厂长", "13800000001", "0531-5550001", "", "", "经十路9号", "周末值班", "", ""]).encode("gb18030"))
    tw = {"名字": "志明", "姓氏": "陳", "公司": "範例股份有限公司", "部門": "業務部", "職稱": "經理", "行動電話": "0912-345-678",
          "住家電話": "02-2345-6789", "電子郵件地址": "chen@example.tw", "商務 - 街": "忠孝東路一段1號", "商務 - 縣市": "臺北市",
          "商務 - 郵遞區號": "100", "記事": "喜歡爬山", "紀念日": "0/0/00"}
    ouyang = {"名字": "鋒", "姓氏": "歐陽", "行動電話": "0922-345-678", "記事": "國際電話請先撥零零二"}
    save("outlook-zh-tw-big5.csv", table(OUTLOOK_TW, tw, ouyang).encode("big5"))
    save("outlook-zh-tw-utf8.csv", table(OUTLOOK_TW, tw, ouyang).encode())
    save("outlook-de-windows-1252-semicolon.csv", table(
        OUTLOOK_DE, {"Anrede": "Frau", "Vorname": "Käthe", "Nachname": "von der Höhe", "Firma": "Prüfstelle", "Telefon geschäftlich": "+49 89 5550100",
                     "Mobiltelefon": "+49 151 5550200", "E-Mail-Adresse": "kaethe@example.de", "Geburtstag": "24.12.1969",
                     "Straße geschäftlich": "Ärztehaus 2", "Ort geschäftlich": "München", "Notizen": "grüßt; immer", "Kategorien": "Chor"},
        sep=";").encode("cp1252"))


    save("outlook-de-many-columns-windows-1252.csv", table(
        ("Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,"
         "Land/Region geschäftlich,Straße privat,Ort privat,Bundesland/Kanton privat,Postleitzahl privat,Land/Region privat,Fax geschäftlich,Telefon geschäftlich,"
         "Telefon geschäftlich 2,Telefon (Assistent),Autotelefon,Telefon Firma,Fax privat,Telefon privat,Telefon privat 2,Mobiltelefon,Weiteres Telefon,Pager,"
         "Haupttelefon,E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,Geschlecht,Jahrestag,Kategorien,Notizen,Partner,Kinder,"
         "Webseite,Priorität,Privat,Vertraulichkeit,Spitzname").split(","),
        {"Vorname": "Jörg", "Nachname": "Größer", "Firma": "Bäckerei Süß", "Straße privat": "Mühlweg 3", "Ort privat": "Würzburg", "Postleitzahl privat": "97070",
         "Land/Region privat": "Deutschland", "Telefon privat": "+49 931 555010", "Mobiltelefon": "+49 151 5550600", "E-Mail-Adresse": "joerg@example.de", "E-Mail-Typ": "SMTP",
         "E-Mail: Angezeigter Name": "Jörg Größer (joerg@example.de)", "E-Mail 2: Adresse": "jg@example.de", "Geburtstag": "0.0.00", "Geschlecht": "Keine Angabe",
         "Jahrestag": "5.6.2010", "Partner": "Käthe", "Priorität": "Normal", "Privat": "Aus", "Vertraulichkeit": "Normal", "Webseite": "https://example.de"}).encode("cp1252"))
    save("outlook-fr-windows-1252-semicolon.csv", table(
        ("Titre,Prénom,Deuxième prénom,Nom,Suffixe,Société,Service,Fonction,Rue (bureau),Ville (bureau),Code postal (bureau),Pays/Région (bureau),Rue (domicile),"
         "Ville (domicile),Code postal (domicile),Pays/Région (domicile),Télécopie (bureau),Téléphone (bureau),Téléphone (domicile),Tél. mobile,"
         "Adresse de messagerie,Type de messagerie,Nom complet de l'adresse de messagerie,Anniversaire,Catégories,Notes,Page Web,Conjoint(e)").split(","),
        {"Prénom": "Hélène", "Nom": "Lefèvre", "Société": "Crêperie du Château", "Rue (domicile)": "5, rue de l'Église", "Ville (domicile)": "Orléans",
         "Code postal (domicile)": "45000", "Téléphone (bureau)": "+33 2 99 00 00 05", "Tél. mobile": "+33 6 39 98 00 05", "Adresse de messagerie": "helene@example.fr",
         "Type de messagerie": "SMTP", "Anniversaire": "24/12/1971", "Catégories": "Amis;Chœur", "Conjoint(e)": "René"}, sep=";").encode("cp1252"))
    save("outlook-de-every-column-windows-1252.csv", table(OUTLOOK_DE_WHOLE, every_column(OUTLOOK_DE_WHOLE, {
        "Anrede": "Frau", "Vorname": "Änne", "Weitere Vornamen": "Rosa", "Nachname": "von Weiß", "Suffix": "M.A.", "E-Mail-Adresse": "aenne@example.de", "E-Mail-Typ": "SMTP",
        "E-Mail: Angezeigter Name": "Änne von Weiß (aenne@example.de)", "E-Mail 2: Adresse": "zwei@example.de", "E-Mail 2: Typ": "SMTP", "E-Mail 2: Angezeigter Name": "",
        "E-Mail 3: Adresse": "drei@example.de", "E-Mail 3: Typ": "SMTP", "E-Mail 3: Angezeigter Name": "Die Dritte", "Geburtstag": "1.2.1980", "Jahrestag": "30.06.2004",
        "Geschlecht": "Weiblich", "Kategorien": "Chor;Hof & Garten", "Notizen": "erste Zeile\nzweite; Zeile", "Priorität": "Normal", "Privat": "Aus",
        "Vertraulichkeit": "Normal", "Webseite": "https://example.de/ä", "Sprache": "Deutsch"})).encode("cp1252"))
    save("outlook-fr-every-column-windows-1252-semicolon.csv", table(OUTLOOK_FR_WHOLE, every_column(OUTLOOK_FR_WHOLE, {
        "Prénom": "Zoé", "Deuxième prénom": "Anne", "Nom": "d'Œuvre", "Suffixe": "fils", "Adresse de courrier": "zoe@example.fr", "Type de courrier": "SMTP",
        "Nom complet de l'adresse de courrier": "Zoé d'Œuvre (zoe@example.fr)", "Adresse de courrier 2": "deux@example.fr", "Type de courrier 2": "SMTP",
        "Nom complet de l'adresse de courrier 2": "", "Adresse de courrier 3": "trois@example.fr", "Type de courrier 3": "SMTP",
        "Nom complet de l'adresse de courrier 3": "La troisième", "Anniversaire": "01/02/1980", "Anniversaire de mariage ou fête": "30/06/2004", "Sexe": "Féminin",
        "Catégories": "Amis;Chœur", "Notes": "première ligne\nseconde; ligne", "Priorité": "Normale", "Privé": "Faux", "Critère de diffusion": "Normal",
        "Page web": "https://example.fr/é", "Langue": "français"}), sep=";").encode("cp1252"))
    save("outlook-zh-tw-every-column-big5.csv", table(OUTLOOK_TW_WHOLE, every_column(OUTLOOK_TW_WHOLE, {
        "頭銜": "博士", "名字": "志明", "中間名": "", "姓氏": "陳", "稱謂": "先生", "電子郵件地址": "chen@example.tw", "電子郵件類型": "SMTP", "電子郵件顯示名稱": "陳志明 (chen@example.tw)",
        "電子郵件 2 地址": "two@example.tw", "電子郵件 2 類型": "SMTP", "電子郵件 2 顯示名稱": "", "電子郵件 3 地址": "three@example.tw", "電子郵件 3 類型": "SMTP",
        "電子郵件 3 顯示名稱": "第三", "生日": "1980/2/1", "紀念日": "0/0/00", "性別": "男", "類別": "合唱團;客戶", "記事": "第一行\n第二行", "優先順序": "普通", "私人": "關閉",
        "敏感度": "普通", "網頁": "https://example.tw", "語言": "中文"})).encode("big5"))


def others():
    tb = {"First Name": "Thora", "Last Name": "Bird", "Display Name": "Thora Bird", "Primary Email": "thora@example.is",
          "Secondary Email": "tb@example.is", "Work Phone": "+354 555 0100", "Mobile Number": "+354 555 0101",
          "Home Address": "Götugata 1", "Home Address 2": "2. hæð", "Home City": "Reykjavík", "Home Country": "Ísland",
          "Organization": "Dæmi hf.", "Birth Year": "1980", "Birth Month": "6", "Birth Day": "17", "Notes": "Þýðandi"}
    yearless = {"Display Name": "Anna van der Test", "Primary Email": "anna@example.nl", "Birth Month": "2", "Birth Day": "29"}
    save("thunderbird-utf8.csv", table(THUNDERBIRD, tb, yearless).encode())
    trailing = table(THUNDERBIRD + [""], tb, yearless).encode()
    save("thunderbird-trailing-comma.csv", trailing)
    save("thunderbird-windows-1252.csv", table(THUNDERBIRD, tb, yearless).encode("cp1252"))
    save("thunderbird-tab.tsv", table(THUNDERBIRD, tb, yearless, sep="\t", eol="\n").encode())
    save("thunderbird-de-utf8.csv", table(
        ("Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Messenger-Name,Tel. dienstlich,Tel. privat,Fax-Nummer,Pager-Nummer,"
         "Mobil-Tel.-Nr.,Privat: Adresse,Privat: Adresse 2,Privat: Ort,Privat: Bundesland,Privat: PLZ,Privat: Land,Dienstlich: Adresse,Dienstlich: Ort,Dienstlich: PLZ,"
         "Arbeitstitel,Abteilung,Organisation,Webseite 1,Webseite 2,Geburtsjahr,Geburtsmonat,Geburtstag,Benutzerdef. 1,Notizen").split(","),
        {"Vorname": "Uwe", "Nachname": "Vögel", "Anzeigename": "Uwe Vögel", "Primäre E-Mail-Adresse": "uwe@example.de", "Sekundäre E-Mail-Adresse": "uv@example.de",
         "Tel. dienstlich": "+49 30 5550700", "Mobil-Tel.-Nr.": "+49 151 5550700", "Privat: Adresse": "Am Moor 1", "Privat: Ort": "Testow", "Privat: PLZ": "19000",
         "Organisation": "Prüfamt", "Geburtsjahr": "1969", "Geburtsmonat": "7", "Geburtstag": "20", "Notizen": "ruft zurück"}).encode())
    row = {"姓": "钱", "名": "多多", "常用邮箱一": "qian@example.cn", "常用手机一": "13800138010", "常用手机二": "13800138011",
           "组名": "同学", "昵称": "小多", "街道(详细)": "学院路5号", "家庭地址": "北京市海淀区学院路5号", "邮政编号(详细)": "100083",
           "备注": "班长", "公司名称": "样例银行", "职务": "柜员", "商务固话": "010-82345678", "QQ": "10000001", "性别": "女", "生日": "1992-02-03"}
    save("139-mail-gb18030.csv", table(MAIL139, row).encode("gb18030"))
    save("139-mail-utf8.csv", table(MAIL139, row).encode())
    save("139-mail-other-wording.csv", table(
        "姓名,电邮地址,手机,联系电话,联系地址,附注".split(","),
        ["诸葛亮", "zhuge@example.cn", "13500135000", "028-5550001", "成都市武侯区", "军师"]).encode("gb18030"))
    linkedin = ('Notes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing."\r\n\r\n'
                + table("First Name,Last Name,URL,Email Address,Company,Position,Connected On".split(","),
                        ["Lin", "Kedin", "https://www.example.com/in/lin", "", "Example, Inc.", "Recruiter", "05 Mar 2024"],
                        ["Ian", "O'Probe", "https://www.example.com/in/ian", "ian@example.com", "", "", "01 Jan 2020"]))
    save("linkedin-notes-above-the-header.csv", linkedin.encode())
    ox = ("Display name,Sur name,Given name,Middle name,Suffix,Title,Street home,Postal code home,City home,Country home,Birthday,"
          "Company,Department,Telephone business 1,Cellular telephone 1,Email 1,Email 2,URL,Categories,Note").split(",")
    save("open-xchange-utf8.csv", table(ox, {
        "Display name": "Change, Xenia", "Sur name": "Change", "Given name": "Xenia", "Street home": "Ringweg 4", "City home": "Testhausen",
        "Birthday": "1977-07-07", "Cellular telephone 1": "+49 151 5550300", "Email 1": "xenia@example.de", "Categories": "Chor,Bank"}).encode())
    save("wecom-members.csv", table(
        "姓名,帐号,别名,职务,部门,性别,手机,座机,个人邮箱".split(","),
        ["孙小圣", "sunxs", "大圣", "工程师", "1;12", "男", "13600136000", "", "sun@example.cn"],
        ["公孙胜", "gongsun", "", "顾问", "3", "男", "+86 13600136001", "0755-5550001", ""]).encode("utf-8-sig"))


def office():
    save("office-utf8.csv", table(OFFICE, *OFFICE_ROWS).encode())
    save("office-gb18030.csv", table(OFFICE, *OFFICE_ROWS).encode("gb18030"))
    big5 = "姓名,手機,電話,信箱,部門,職務,備註".split(",")
    save("office-big5.csv", table(big5, ["林志玲", "0911-000-001", "02-5550-0001", "lin@example.tw", "業務部", "專員", "下午聯絡"],
                                  ["歐陽菲菲", "0911-000-002", "", "", "總務處", "主任", ""]).encode("big5"))
    japanese = "氏名,携帯,電話,メール,会社,部署,役職,備考".split(",")
    save("office-shift-jis.csv", table(japanese, ["山田 太郎", "090-0000-0001", "03-5550-0001", "yamada@example.jp", "見本商事", "営業部", "課長", "午前中のみ"],
                                       ["さくら 花子", "090-0000-0002", "", "", "テスト工業", "", "", ""]).encode("shift_jis"))
    save("office-sep-line.csv", b"sep=;\r\n" + table(OFFICE, *OFFICE_ROWS, sep=";").encode("gb18030"))
    save("office-semicolon-utf8-bom.csv", table(OFFICE, *OFFICE_ROWS, sep=";").encode("utf-8-sig"))
    save("office-pipe.txt", table(OFFICE, *OFFICE_ROWS, sep="|").encode())
    save("office-tab-utf16le-bom.txt", b"\xff\xfe" + table(OFFICE, *OFFICE_ROWS, sep="\t").encode("utf-16-le"))
    save("office-tab-utf16be-without-bom.txt", table(OFFICE, *OFFICE_ROWS, sep="\t").encode("utf-16-be"))
    save("office-cr-only.csv", table(OFFICE, *OFFICE_ROWS, eol="\r").encode())
    save("office-without-header.csv", table(*OFFICE_ROWS).encode("gb18030"))
    save("office-title-above-the-header.csv", ("通讯录,,,,,,\r\n2026年制,,,,,,\r\n" + table(OFFICE, *OFFICE_ROWS)).encode("gb18030"))
    save("office-compound-surnames.csv", table(["姓名", "手机"], *[[name, f"1380013{i:04d}"] for i, name in enumerate(
        "欧阳修 司马光 尉迟敬德 诸葛亮 上官婉儿 令狐冲 东方朔 慕容复 长孙无忌 皇甫谧 欧阳 曾国藩 单雄信 仇英 区大相 解缙 王先生 李总 客服中心 老婆 阿凡提·买买提".split())]).encode("gb18030"))
    save("office-european-names.csv", table(["Name", "Mobile"], *[[name, f"+4420794601{i:02d}"] for i, name in enumerate(
        ["Ludwig van Beethoven", "Ursula von der Leyen", "Dr. Maria de la Cruz", "Charles de Gaulle", "Leonardo da Vinci", "Vincent Willem van Gogh",
         "Beethoven, Ludwig van", "Martin Luther King Jr.", "Prof. Dr. Max Muster", "Mrs. Dalloway", "Cher", "José Ortega", "김민수", "남궁민수", "Sample Ltd 24"])]).encode())
    save("office-damaged-numbers.csv", table(["姓名", "手机"], ["甲甲", "1.38E+10"], ["王一", "1.3800138001E+10"], ["王二", "13800138002.0"],
                                             ["王三", '="13800138003"'], ["王四", "'+8613800138004"], ["王五", "8.61E+12"], ["王六", "#N/A"], ["王七", "########"]).encode())
    save("office-full-width.csv", table(["姓名", "电话"], ["赵一", "（０１０）６２３４－５６７８"], ["赵二", "＋８６\u00a0１３８００１３８０００"],
                                        ["\u00a0赵三\u3000", "010\u00a062345678"], ["赵四", "13800138000\u200b"]).encode())
    save("office-numbers-as-typed.csv", table(["姓名", "电话"], ["冯一", "010-62345678转801"], ["冯二", "+86 (10) 6234 5678 ext. 12"],
                                              ["冯三", "13800138000/13900139000"], ["冯四", "13800138000、010-62345678"], ["冯五", "138 0013 8000"], ["冯六", "62345678-801"]).encode())
    save("office-ragged-rows.csv", "姓名,手机,邮箱\r\n褚一,13800138000\r\n褚二\r\n褚三,13800138001,a@example.cn,多出来的\r\n褚四,13800138002,b@example.cn,,\r\n".encode())
    save("office-unclosed-quote.csv", '姓名,手机,备注\r\n卫一,13800138000,好\r\n卫二,13800138001,"没有结束\r\n卫三,13800138002,好\r\n卫四,13800138003,"有 ""引号"" 的"\r\n'.encode())
    save("office-blank-rows.csv", "姓名,手机\r\n\r\n蒋一,13800138000\r\n,\r\n   ,  \r\n蒋二,13800138001\r\n\r\n".encode())
    save("office-nobody.csv", table(["姓名", "性别", "备注"], ["沈一", "男", ""], ["", "女", "没有名字"]).encode())
    save("office-own-columns.csv", table(["Name", "Phone", "Favourite tea", "Second number", "Locker"], ["Ines Tester", "+351 21 555 0100", "Oolong", "+351 91 555 0100", "17"],
                                         ["Rui Prova", "+351 21 555 0101", "", "+351 91 555 0101", "18"]).encode())
    save("office-unreadable-bytes.csv", table(["姓名", "备注"], ["韩一", "好"], ["韩二", "坏X了"], ["韩三", "好"]).encode().replace(b"X", b"\xff"))
    save("office-dates.csv", table(["姓名", "生日"], *[[f"杨{i}", text] for i, text in enumerate(
        ["1990年5月6日", "5月6日", "1990/5/6", "1990.5.6", "19900506", "33000", "1990-05-06 00:00:00", "85/5/6", "6/5/1990", "0000-00-00"])]).encode())
    save("empty.csv", b"")
    save("only-a-header.csv", table(OFFICE).encode())


CONTENT_TYPES = ('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
                 '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                 '<Default Extension="xml" ContentType="application/xml"/></Types>')
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = (f'<?xml version="1.0" encoding="UTF-8"?><styleSheet xmlns="{MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/>'
          '<numFmt numFmtId="165" formatCode="m&quot;月&quot;d&quot;日&quot;"/></numFmts>'
          '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>'
          '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>')


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def letters(column):
    return chr(ord("A") + column)


def sheet(rows, prolog=""):
    """A cell is a text (inline), a number, a pair (number, style), or a ready piece of XML; None leaves a gap."""
    out = [f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<worksheet xmlns="{MAIN}"><sheetData>']
    for number, row in enumerate(rows, 1):
        out.append(f'<row r="{number}">')
        for column, cell in enumerate(row):
            at = f'{letters(column)}{number}'
            if isinstance(cell, tuple):
                out.append(f'<c r="{at}" s="{cell[1]}"><v>{cell[0]}</v></c>')
            elif isinstance(cell, (int, float)):
                out.append(f'<c r="{at}"><v>{cell}</v></c>')
            elif cell is not None and cell.startswith("<f>"):
                out.append(f'<c r="{at}" t="str">{cell}</c>')
            elif cell is not None:
                out.append(f'<c r="{at}" t="inlineStr"><is><t xml:space="preserve">{cell if cell.startswith("&") else escape(cell)}</t></is></c>')
        out.append("</row>")
    out.append("</sheetData></worksheet>")
    return "".join(out)


def pack(parts, method=zipfile.ZIP_DEFLATED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in parts:
            info = zipfile.ZipInfo(name, STAMP)
            info.compress_type = method
            archive.writestr(info, content)
    return data.getvalue()


def workbook(*sheets, extra=(), properties=""):
    names = [f"Sheet{i}" for i in range(1, len(sheets) + 1)]
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" r:id="rId{i}"/>' for i, name in enumerate(names, 1))
    relations = "".join(f'<Relationship Id="rId{i}" Type="{REL}/worksheet" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1))
    return pack([
        ("[Content_Types].xml", CONTENT_TYPES),
        ("xl/workbook.xml", f'<?xml version="1.0"?><workbook xmlns="{MAIN}" xmlns:r="{REL}">{properties}<sheets>{listed}</sheets></workbook>'),
        ("xl/_rels/workbook.xml.rels", f'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>'),
        ("xl/styles.xml", STYLES), *extra, *[(f"xl/worksheets/sheet{i}.xml", data) for i, data in enumerate(sheets, 1)]])


def excel():
    rows = [OFFICE] + OFFICE_ROWS
    save("excel-office.xlsx", workbook(sheet(rows)))
    save("excel-numbers-and-dates.xlsx", workbook(sheet([
        ["姓名", "手机", "邮编", "生日", "备注"], ["陶一", 13800138000, (1234, 2), (33000, 1), "数字"], ["陶二", "1.3800138E10", (518000, 2), (33000, 3), "科学计数"],
        ["陶三", 8613800138000, None, None, 12.5]])))
    save("excel-dates-since-1904.xlsx", workbook(sheet([["姓名", "生日"], ["陶四", (31538, 1)]]), properties='<workbookPr date1904="1"/>'))
    save("excel-gaps-and-title.xlsx", workbook(sheet([["通讯录"], [], ["姓名", None, "手机"], ["姜一", None, "13800138000"], [], ["姜二", None, "13800138001"]])))
    save("excel-two-sheets.xlsx", workbook(sheet(rows), sheet([["Name", "Mobile"], ["Second Sheet", "+442079460200"]]), sheet([["just", "some"], ["other", "notes"]])))
    save("excel-formulas.xlsx", workbook(sheet([["姓名", "手机"], ["戚一", "<f>HYPERLINK(\"http://evil.example\",\"x\")</f><v>13800138000</v>"],
                                              ["谢一", "<f>A1&amp;1/0</f><v>#DIV/0!</v>"]])))
    strings = "".join(f"<si><t>{text}</t><rPh sb=\"0\" eb=\"1\"><t>ヨミ</t></rPh></si>" for text in ["氏名", "携帯", "山田 太郎", "090-0000-0003"])
    shared = (f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>'
              '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row></sheetData></worksheet>')
    save("excel-shared-strings-with-readings.xlsx", workbook(shared, extra=[(
        "xl/sharedStrings.xml", f'<?xml version="1.0" encoding="UTF-8"?><sst xmlns="{MAIN}" count="4" uniqueCount="4">{strings}</sst>')]))
    bomb = "".join(f'<!ENTITY b{i} "{"&b%d;" % (i - 1) * 10}">' for i in range(1, 10))
    save("excel-entity-bomb.xlsx", workbook(sheet([["姓名"], ["&b9;"]], f'<!DOCTYPE x [<!ENTITY b0 "boom">{bomb}]>')))
    save("excel-outside-entity.xlsx", workbook(sheet([["姓名"], ["&secret;"]], '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/hostname">]>')))
    save("excel-macros.xlsm", workbook(sheet(rows), extra=[("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")]))
    save("excel-macros-named-xlsx.xlsx", workbook(sheet(rows), extra=[("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0")]))
    long = workbook(sheet([["姓名", "手机", "备注"]] + [[f"王{chr(0x4e00 + i * 7)}", f"138{i * 7919 % 10**8:08d}", f"{i * 104729 % 99991}"] for i in range(400)]))
    save("excel-cut-off.xlsx", long[: len(long) * 2 // 3])


def vcf(*lines):
    return "".join(line + "\r\n" for line in lines)


def qp(text, charset="utf-8"):
    return "".join(f"={byte:02X}" for byte in text.encode(charset))


def vcards():
    def card(version, *lines):
        return vcf("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD")

    p = ";CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
    save("android-2.1.vcf", (
        card("2.1", f"N{p}{qp('父')};{qp('亲')};;;", f"FN{p}{qp('父亲')}", "TEL;CELL;PREF:13800138000", "TEL;HOME;VOICE:010-62345678", "EMAIL;HOME:father@example.cn",
             f"ADR;HOME{p};;{qp('中山路1号')};{qp('广州')};{qp('广东')};510000;{qp('中国')}", f"NOTE{p}{qp('第一行')}=0D=0A{qp('第二行')}")
        + card("2.1", "N:Droid;Ann;;;", "FN:Ann Droid", "TEL;X-Mobil:+1 202-555-0120")).encode())
    save("android-2.1-break-inside-a-character.vcf", card(
        "2.1", f"N{p}=E6=AC=A7=E9=\r\n=98=B3;=E5=A8=9C=\r\n=E5=A8=9C;;;", f"FN{p}=E6=AC=A7=E9=98=\r\n=B3=E5=A8=9C=E5=A8=9C", "TEL;CELL:13900139000").encode())
    custom = "X-ANDROID-CUSTOM:vnd.android.cursor.item/"
    save("android-2.1-custom.vcf", card(
        "2.1", "N:Custom;Yu;;;", "FN:Yu Custom", custom + "nickname;Yuyu;1;;;;;;;;;;;;;", custom + "relation;Ben;14;;;;;;;;;;;;;", custom + "relation;Zoe;0;Godchild;;;;;;;;;;;;",
        custom + "contact_event;1990-05-06;3;;;;;;;;;;;;;", custom + "contact_event;2010-06-05;0;First day;;;;;;;;;;;;", custom + "group_membership;7;;;;;;;;;;;;;;",
        f"X-ANDROID-CUSTOM{p}{qp('vnd.android.cursor.item/nickname;小雨;1;;;;;;;;;;;;;')}", "X-QQ:10000001", "X-PHONETIC-FIRST-NAME:Yu").encode())
    save("android-2.1-photo-ended-by-empty-line.vcf", card(
        "2.1", "N:Photo;Phil;;;", "FN:Phil Photo", "PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgK",
        " CgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/2wBDAQMDAwQDBAgEBAgQCwkLEBAQ", "EBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBD/wAARCAABAAED", "", "TEL;CELL:+12025550121").encode())
    save("huawei-3.0-with-quoted-printable.vcf", card(
        "3.0", f"N{p}{qp('司马')};{qp('懿')};;;", f"FN{p}{qp('司马懿')}", "TEL;TYPE=CELL:13700137000", f"ORG{p}{qp('样例公司')};{qp('战略部')}").encode())
    save("xiaomi-2.1-swapped-name.vcf", card("2.1", f"N{p};{qp('李小龙')};;;", f"FN{p}{qp('李小龙')}", "TEL;CELL:+86 138-0013-8000").encode())
    save("old-phone-gbk-without-charset.vcf", (
        card("2.1", f"N;ENCODING=QUOTED-PRINTABLE:{qp('张', 'gbk')};{qp('三丰', 'gbk')};;;", f"FN;ENCODING=QUOTED-PRINTABLE:{qp('张三丰', 'gbk')}", "TEL;CELL:13600136000")
        + card("2.1", f"N;ENCODING=QUOTED-PRINTABLE:{qp('王', 'gbk')};{qp('小明', 'gbk')};;;", f"TITLE;ENCODING=QUOTED-PRINTABLE:{qp('销售经理', 'gbk')}", "TEL;CELL:13600136001")).encode())
    save("old-phone-raw-gbk.vcf", card("2.1", "N:赵;子龙;;;", "FN:赵子龙", "ORG:样例公司;研发部门", "TEL;CELL:13600136002").encode("gbk"))
    save("old-phone-charset-gb2312.vcf", card("2.1", f"N;CHARSET=GB2312;ENCODING=QUOTED-PRINTABLE:{qp('刘', 'gb2312')};{qp('备', 'gb2312')};;;", "TEL;CELL:13600136003").encode())
    save("outlook-2.1-latin1-quoted-printable.vcf", card(
        "2.1", f"N;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen;;;", "FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen M=FCller", "ORG;ENCODING=QUOTED-PRINTABLE:Gr=FCnfl=E4che AG",
        "TEL;WORK;VOICE:+49 30 5550100", "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Hauptstra=DFe 1=0D=0A10115 Berlin", "ADR;WORK;ENCODING=QUOTED-PRINTABLE:;;Hauptstra=DFe 1;Berlin;;10115;").encode())
    save("mac-2.1-charset-macintosh.vcf", card("2.1", f"N;CHARSET=MACINTOSH;ENCODING=QUOTED-PRINTABLE:{qp('Exemple', 'mac_roman')};{qp('Hélène', 'mac_roman')};;;", "TEL;HOME:+33 1 99 00 00 01").encode())
    save("icloud-3.0-labels.vcf", card(
        "3.0", "N:Apple;Ines;;;", "FN:Ines Apple", "item1.TEL;type=pref:+351 21 555 0110", "item1.X-ABLabel:Beach house", "item2.URL;type=pref:http\\://ines.example", "item2.X-ABLabel:_$!<HomePage>!$_",
        "item3.ADR;type=HOME;type=pref:;;Rua 1;Lisboa;;1000-001;Portugal", "item3.X-ABADR:pt", "X-ABShowAs:COMPANY", "IMPP;X-SERVICE-TYPE=Skype;type=HOME:skype:ines.apple",
        "X-SOCIALPROFILE;type=twitter:http\\://twitter.example/ines", "X-ABUID:0F1E2D3C-0000-4000-8000-0123456789AB:ABPerson").encode())
    save("icloud-3.0-yearless-birthday.vcf", card("3.0", "N:Less;Year;;;", "FN:Year Less", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-06-20", "UID:aaaaaaaa-0000-4000-8000-000000000001").encode())
    save("icloud-3.0-group.vcf", (
        card("3.0", "N:Member;Mia;;;", "FN:Mia Member", "UID:AAAAAAAA-0000-4000-8000-000000000002")
        + card("3.0", "N:Rowing;;;;", "FN:Rowing", "X-ADDRESSBOOKSERVER-KIND:group", "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:AAAAAAAA-0000-4000-8000-000000000002", "UID:aaaaaaaa-0000-4000-8000-000000000003")).encode())
    photo = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQ"
    save("nextcloud-3.0-photos.vcf", (
        card("3.0", "FN:Good Photo", f"PHOTO;ENCODING=b;TYPE=JPEG:{photo}") + card("3.0", "FN:Empty Photo", "PHOTO;VALUE=URI:") + card("3.0", "FN:Wrong Photo", f"PHOTO;TYPE=JPEG;VALUE=URI:{photo}")).encode())
    save("nextcloud-4.0.vcf", card(
        "4.0", "UID:urn:uuid:aaaaaaaa-0000-4000-8000-000000000004", "FN:Nora Cloud", 'TEL;TYPE="HOME,VOICE":+47 22 55 01 00', "CATEGORIES:Ski\\,Fjord", "REV;VALUE=DATE-AND-OR-TIME:20260101T000000Z", "BDAY:--0415",
        "X-SOCIALPROFILE;TYPE=MASTODON:https://social.example/@nora").encode())
    save("google-3.0-odd-uid.vcf", card("3.0", "FN:Gil Google", "N:Google;Gil;;;", "UID:default/3b6d0000", "CATEGORIES:myContacts,Band", "item1.EMAIL;TYPE=INTERNET:gil@example.com", "item1.X-ABLabel:").encode())
    save("thunderbird-2.1-lower-case-ansi.vcf", vcf("begin:vcard", "fn;quoted-printable:J=FCrg =C4rger", "n;quoted-printable:=C4rger;J=FCrg", "email;internet:joerg@example.de", "tel;cell:+49 151 5550400", "version:2.1", "end:vcard").encode())
    save("sogo-list.vcf", (card("3.0", "UID:aaaaaaaa-0000-4000-8000-000000000005", "FN:Lisa List", "EMAIL:lisa@example.org")
                           + vcf("BEGIN:VLIST", "VERSION:1.0", "UID:list-1", "FN:Choir", "CARD;EMAIL=lisa@example.org;FN=Lisa List:aaaaaaaa-0000-4000-8000-000000000005.vcf", "END:VLIST")).encode())
    save("categories-joined.vcf", (card("3.0", "FN:Two Labels", "CATEGORIES:Ski\\,Fjord") + card("3.0", "FN:One Label", "CATEGORIES:Tea\\, green")).encode())
    save("davx5-4.0-group-prefix.vcf", card("4.0", "FN:Dav Five", "davdroid1.TEL:+43 1 5550100", "davdroid1.X-ABLabel:Almhütte", "DAVDROID2.EMAIL:dav@example.at", "davdroid2.X-ABLabel:Verein").encode())
    save("dates.vcf", "".join(card("3.0", f"FN:Date {i}", f"BDAY:{text}") for i, text in enumerate(
        ["19600415", "1960-04-15", "--0415", "---15", "1960-04-15T00:00:00Z", "1960-04", "circa 1960", "0000-00-00"])).encode())
    save("agent-2.1.vcf", vcf("BEGIN:VCARD", "VERSION:2.1", "N:Boss;Bea", "FN:Bea Boss", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Agent;Al", "FN:Al Agent", "TEL:+1 202-555-0130", "END:VCARD", "TEL;WORK:+1 202-555-0131", "END:VCARD").encode())
    save("agent-3.0.vcf", card("3.0", "FN:Cy Chief", "AGENT:BEGIN:VCARD\\nVERSION:3.0\\nFN:Sam Secretary\\nTEL:+1 202-555-0132\\nEND:VCARD\\n", "TEL:+1 202-555-0133").encode())
    save("repeated-headers.vcf", card("3.0", "VERSION:3.0", "PRODID:-//one//", "PRODID:-//two//", "FN:Rep Eated", "REV:2024-01-01", "REV:2024-01-02").encode())
    good = card("3.0", "FN:First Whole", "TEL:+1 202-555-0140") + card("3.0", "FN:Second Whole", "TEL:+1 202-555-0141")
    save("cut-off.vcf", (good + card("3.0", "FN:Third Cut", "TEL:+1 202-555-0142"))[:-12].encode())
    save("end-missing-in-the-middle.vcf", (vcf("BEGIN:VCARD", "VERSION:3.0", "FN:No End") + good).encode())
    save("noise-between-cards.vcf", ("Exported by a telephone\r\n" + good.replace("TEL:+1 202-555-0141", "this is no property\r\nTEL:+1 202-555-0141")).encode())
    save("versions-mixed.vcf", (card("2.1", "N:Two;One;;;", "TEL;CELL:+12025550150") + card("3.0", "FN:Three Oh", "TEL;TYPE=pref:+12025550151") + card("4.0", "FN:Four Oh", "TEL;PREF=1:+12025550152")).encode())
    save("utf16le-without-bom.vcf", card("3.0", "FN:吴用", "N:吴;用;;;", "TEL:13500135001").encode("utf-16-le"))
    save("utf8-bom.vcf", b"\xef\xbb\xbf" + card("3.0", "FN:Bom Bom", "TEL:+12025550160").encode())
    save("without-a-name.vcf", (card("3.0", "TEL:+12025550170") + card("2.1", "N:Only;N;;;", "TEL:+12025550171")).encode())


def zips():
    inner = [("people/office.csv", table(OFFICE, *OFFICE_ROWS).encode("gb18030")), ("card.vcf", vcf("BEGIN:VCARD", "VERSION:4.0", "FN:Zip Zipped", "END:VCARD").encode()),
             ("__MACOSX/._card.vcf", b"\x00\x05\x16\x07"), ("readme.pdf", b"%PDF")]
    save("zip-of-several.zip", pack(inner))
    save("zip-with-macros-inside.zip", pack(inner[:2] + [("book.xlsm", workbook(sheet([["姓名"], ["孔一"]]), extra=[("xl/vbaProject.bin", b"x")]))]))
    save("zip-without-contacts.zip", pack([("readme.md", b"nothing")]))
    whole = pack([("a.vcf", vcf("BEGIN:VCARD", "VERSION:4.0", "FN:Whole One", "END:VCARD").encode()), ("b.csv", table(OFFICE, *OFFICE_ROWS * 30).encode())])
    save("zip-cut-off.zip", whole[:400])


if __name__ == "__main__":
    for make in (google, outlook, others, office, excel, vcards, zips):
        make()
