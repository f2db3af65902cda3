/** Whether this register can send e-mail: SMTP_URL says through which server, MAIL_FROM in whose name. */
export const sendsEmail = (): boolean => Boolean(process.env.SMTP_URL && process.env.MAIL_FROM);
